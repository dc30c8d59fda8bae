/// Why a text is not the JSON that was expected.
public struct JSONFault: Error, Equatable, Sendable {
    public enum Code: String, Sendable {
        /// The text breaks the grammar of RFC 8259.
        case malformed
        /// Deeper or larger than the reader of it allows.
        case tooLarge
        /// Well-formed, but not of the shape that was asked for.
        case mismatch
    }
    public var code: Code
    /// What was expected, and where: a byte offset, or the path of names and indices.
    public var sentence: String

    public init(_ code: Code, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }
}
