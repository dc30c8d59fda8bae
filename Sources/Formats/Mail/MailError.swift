/// Why a message or an attachment could not be read.
public enum MailError: Error, Equatable, Sendable {
    /// The bytes are no message of a known kind.
    case notMail
    /// The attachment is larger than the caller allows; its size in bytes, as far as it is known.
    case tooLarge(Int)
    /// The attachment's bytes cannot be had from its container; why, in a few words.
    case damaged(String)

    /// A stable word for the kind of error.
    public var code: String {
        switch self {
        case .notMail: "mail.not"
        case .tooLarge: "mail.too-large"
        case .damaged: "mail.damaged"
        }
    }
}

extension MailError: CustomStringConvertible {
    /// A sentence for the record.
    public var description: String {
        switch self {
        case .notMail: "This is no e-mail message."
        case .tooLarge(let size): "The attachment is too large: \(size) bytes."
        case .damaged(let why): "The attachment cannot be taken out of its message: \(why)."
        }
    }
}
