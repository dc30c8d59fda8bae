public import Values

/// What is wrong in a table, and in which line and column.
public struct TableFault: Error, Equatable, Sendable, CustomStringConvertible {
    public var file: String
    /// Counted from one.
    public var line: Int
    /// What the column is called, or its number; nil where the whole line is meant.
    public var column: String?
    public var message: Bilingual

    public init(file: String, line: Int, column: String? = nil, message: Bilingual) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    /// `scores.csv:12: …` in both languages, a line each.
    public var description: String { "\(sentence.zh)\n\(sentence.en)" }

    public var sentence: Bilingual {
        let (zh, en) = (column.map { "“\($0)”列：" } ?? "", column.map { "column “\($0)”: " } ?? "")
        return Bilingual(
            zh: "\(file):\(line): \(zh)\(message.zh)", en: "\(file):\(line): \(en)\(message.en)")
    }
}
