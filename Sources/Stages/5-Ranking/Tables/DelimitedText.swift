internal import Values

/// A table of comma-separated values (RFC 4180), with what table programs add to it: a byte order mark, a line `sep=;`,
/// semicolons or tabs in place of commas, line ends of every kind.
struct DelimitedText {
    struct Row {
        /// Counted from one; quoted cells may run over several lines.
        var line: Int
        var cells: [String]
    }

    /// Without lines that hold nothing.
    private(set) var rows: [Row] = []

    /// Cells in one table; more are refused.
    private static let most = 5_000_000

    init(_ text: String, file: String) throws(TableFault) {
        var scalars = Array(text.utf8)[...]
        if scalars.starts(with: [0xEF, 0xBB, 0xBF]) { scalars = scalars.dropFirst(3) }
        let separator = Self.separator(scalars)
        var (line, start, cells) = (1, 1, [String]())
        var cell: [UInt8] = []
        var (isQuoted, wasQuoted) = (false, false)
        var total = 0

        func finishRow() {
            cells.append(String(decoding: cell, as: UTF8.self))
            if cells.contains(where: { !Self.trimmed($0).isEmpty }) {
                rows.append(Row(line: start, cells: cells.map(Self.trimmed)))
            }
            total += cells.count
            cells.removeAll(keepingCapacity: true)
            cell.removeAll(keepingCapacity: true)
            wasQuoted = false
        }

        var index = scalars.startIndex
        while index < scalars.endIndex {
            let byte = scalars[index]
            index += 1
            if isQuoted {
                if byte == UInt8(ascii: "\"") {
                    if index < scalars.endIndex, scalars[index] == byte {
                        cell.append(byte)
                        index += 1
                    } else {
                        isQuoted = false
                    }
                } else {
                    if byte == 0x0A { line += 1 }
                    cell.append(byte)
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\"") where !wasQuoted && cell.allSatisfy({ $0 == 0x20 }):
                cell.removeAll(keepingCapacity: true)
                (isQuoted, wasQuoted) = (true, true)
            case separator:
                cells.append(String(decoding: cell, as: UTF8.self))
                cell.removeAll(keepingCapacity: true)
                wasQuoted = false
            case 0x0A, 0x0D:
                if byte == 0x0D, index < scalars.endIndex, scalars[index] == 0x0A { index += 1 }
                finishRow()
                line += 1
                start = line
            default: cell.append(byte)
            }
            guard total <= Self.most else {
                throw TableFault(
                    file: file, line: line,
                    message: Bilingual(zh: "表格超过 \(Self.most) 格", en: "the table has more than \(Self.most) cells"))
            }
        }
        guard !isQuoted else {
            throw TableFault(
                file: file, line: start,
                message: Bilingual(zh: "引号没有闭合", en: "a quotation mark is not closed"))
        }
        if !cell.isEmpty || !cells.isEmpty { finishRow() }
        if let first = rows.first, first.cells.count <= 2, first.cells[0].lowercased().hasPrefix("sep=") {
            rows.removeFirst()
        }
    }

    /// The one that stands most often in the first line; a comma where none does.
    private static func separator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        let head = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        var best = (byte: UInt8(ascii: ","), count: 0)
        for byte in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
            let count = head.count { $0 == byte }
            if count > best.count { best = (byte, count) }
        }
        return best.byte
    }

    /// Without blanks around, those of the width of a character included.
    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// A number as people write it, full-width digits included; nil where it is none.
    static func number(_ text: String) -> Double? {
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF10...0xFF19, 0xFF0B, 0xFF0D, 0xFF0E:
                plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: plain.unicodeScalars.append(scalar)
            case 0x2212: plain.append("-")
            default: return nil
            }
        }
        guard let number = Double(plain), number.isFinite else { return nil }
        return number
    }
}
