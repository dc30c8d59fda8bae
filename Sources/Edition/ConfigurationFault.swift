public import Values

/// What is wrong in a configuration file, and where.
public struct ConfigurationFault: Error, Equatable, Sendable {
    /// The file as it was named to us.
    public var file: String
    /// Counted from one.
    public var line: Int
    /// What was expected and what stands there instead.
    public var message: Bilingual

    public init(file: String, line: Int, message: Bilingual) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// `config/edition.yaml:12: …` in both languages, a line each.
    public var description: String { "\(file):\(line): \(message.zh)\n\(file):\(line): \(message.en)" }
}

extension ConfigurationFault: CustomStringConvertible {}
