/// A file inside an archive, as it is handed to who reads it.
public struct ArchiveEntry: Equatable, Sendable {
    public enum Kind: Sendable {
        case file
        /// A link to another entry; it has no bytes and is never followed.
        case link
    }

    /// The name inside the archive, parts divided by `/`. Data, not a path: it is never opened.
    public let path: String
    /// Whether the charset of the name had to be guessed.
    public let isNameGuessed: Bool
    public let kind: Kind
}
