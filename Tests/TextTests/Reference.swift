import Foundation

/// The counts that other programs give for 31 texts, where the table is at hand.
enum Reference {
    struct Row {
        var key: String
        var text: String
        var words, spaceless, otherWords, otherSpaceless, codePoints, clusters: Int
    }

    static let counting: String? = {
        let root = String(#filePath.dropLast("/Tests/TextTests/Reference.swift".count))
        let shared = ProcessInfo.processInfo.environment["PINGXUAN_SHARED"] ?? root + "/../shared"
        return try? String(contentsOfFile: shared + "/reference/counting/counts_by_engine.csv", encoding: .utf8)
    }()

    static var rows: [Row] {
        (counting ?? "").split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            let cells = split(line)
            guard cells.count == 16 else { return nil }
            let figures = cells.map { Int($0) ?? -1 }
            return Row(
                key: cells[0], text: unescaped(cells[1]), words: figures[2], spaceless: figures[4],
                otherWords: figures[8],
                otherSpaceless: figures[9], codePoints: figures[13], clusters: figures[14])
        }
    }

    private static func split(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    private static func unescaped(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var rest = Substring(text)
        while let first = rest.popFirst() {
            guard first == "\\", let kind = rest.popFirst() else {
                scalars.append(contentsOf: first.unicodeScalars)
                continue
            }
            let length = ["u": 4, "U": 8, "x": 2][kind] ?? 0
            if length == 0 {
                scalars.append(kind == "n" ? "\n" : kind.unicodeScalars.first!)
            } else if let value = UInt32(rest.prefix(length), radix: 16), let scalar = Unicode.Scalar(value) {
                scalars.append(scalar)
                rest = rest.dropFirst(length)
            }
        }
        return String(scalars)
    }
}
