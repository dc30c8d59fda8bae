public import Values

/// A template that cannot be used.
public struct TemplateFault: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// It is not well-formed.
        case malformed
        /// It includes a template that does not exist.
        case unknownPartial
        /// It makes a sentence of an article without a source.
        case sourceless
    }

    public var code: Code
    /// The template's file name, as in `letter.txt.mustache`.
    public var file: String
    /// Counted from 1.
    public var line: Int
    public var sentence: Bilingual
    /// The template engine's own word for it.
    public var cause: String

    public var description: String { "\(file):\(line): \(sentence.zh) \(sentence.en) (\(cause))" }
}
