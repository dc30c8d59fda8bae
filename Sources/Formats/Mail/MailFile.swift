/// A file that a message carries. Its bytes are decoded when they are asked for.
public struct MailFile: Sendable {
    /// What the message uses a file for.
    public enum Role: String, Equatable, Sendable {
        /// Sent along with the text.
        case attachment
        /// A picture shown within the text, large enough to be meant.
        case picture
        /// A picture shown within the text of the size and name of a signature's logo.
        case decoration
        /// A digital signature of the message.
        case signature
    }

    /// The decoded name without folders; made from the type where the message gives none.
    public var name: String
    /// True where the message gives no name.
    public var isUnnamed: Bool
    /// True where the charset of the name had to be guessed.
    public var isNameGuessed: Bool
    /// The declared media type in small letters.
    public var type: String
    public var role: Role
    /// Content-ID without its angle brackets.
    public var contentID: String?
    /// Place in `MailMessage.messages` of the message that it belongs to.
    public var message: Int
    /// Bytes that it takes in its container: the decoded size, or of base64 somewhat more.
    public var storedBytes: Int

    let content: MailContent

    /// The decoded bytes. Damaged encodings give what can be read of them.
    public func bytes(limit: Int = 256 << 20) throws(MailError) -> [UInt8] { try content.bytes(limit: limit) }
}
