public import Values

/// Why a command cannot be carried out: a code for its exit status, and a sentence.
public struct Trouble: Error, Equatable, Sendable {
    public enum Code: Int32, Sendable, CaseIterable {
        /// A check failed.
        case failed = 1
        /// What was asked for does not exist or makes no sense.
        case usage = 64
        case configuration = 65
        /// Try again later.
        case later = 75
    }
    public var code: Code
    public var sentence: Bilingual

    public init(_ code: Code, zh: String, en: String) {
        self.code = code
        sentence = Bilingual(zh: zh, en: en)
    }
}
