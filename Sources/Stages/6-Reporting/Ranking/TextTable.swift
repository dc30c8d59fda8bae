import Text

/// Columns for a terminal, in which a Chinese character is two places wide.
struct TextTable {
    enum Side { case left, right }
    private let sides: [Side]
    private var rows: [[String]] = []

    init(_ columns: [(String, Side)]) {
        sides = columns.map(\.1)
        rows = [columns.map(\.0)]
    }

    mutating func add(_ cells: [String]) { rows.append(cells.map { Visible.text($0) }) }

    var text: String {
        let widths = sides.indices.map { column in rows.map { Self.width($0[column]) }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, zip(sides, widths)).map { cell, place in
                let blanks = String(repeating: " ", count: place.1 - Self.width(cell))
                return place.0 == .left ? cell + blanks : blanks + cell
            }
            let line = cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { width, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                width + 2
            default: scalar.properties.generalCategory == .nonspacingMark ? width : width + 1
            }
        }
    }
}
