public import Values

/// What a code of a finding means to those who meet it, and what they do about it: for the command line and the README.
public struct FindingGuide: Equatable, Sendable {
    public let code: String
    /// Unless the edition sets another.
    public let severity: Severity
    public let meaning: Bilingual
    /// For the staff.
    public let action: Bilingual

    init(_ code: String, _ severity: Severity, meaning: Bilingual, action: Bilingual) {
        self.code = code
        self.severity = severity
        self.meaning = meaning
        self.action = action
    }

    public var name: Bilingual { FindingNames.name(code) }

    /// Every code, by what follows from it: refusals last.
    public static let all: [FindingGuide] = [Severity.blocking, .review, .advice, .refusal].flatMap { severity in
        (items + packets).filter { $0.severity == severity }
    }

    /// nil where there is no such code.
    public static func guide(to code: String) -> FindingGuide? { all.first { $0.code == code } }

    /// All of them as a table in Markdown.
    public static var markdown: String {
        let rows = all.map { guide in
            "| `\(guide.code)` | \(guide.severity.words.zh) `\(guide.severity.rawValue)` "
                + "| \(guide.meaning.zh)<br>\(guide.meaning.en) | \(guide.action.zh)<br>\(guide.action.en) |"
        }
        return (["| 代码 code | 结果 severity | 含义 meaning | 怎么办 what to do |", "|---|---|---|---|"] + rows)
            .joined(separator: "\n")
    }

    /// One of them for a terminal.
    public var text: String {
        """
        \(code)  \(name.zh) \(name.en)  [\(severity.words.zh) \(severity.rawValue)]
          \(meaning.zh)
          \(meaning.en)
          → \(action.zh)
          → \(action.en)
        """
    }
}
