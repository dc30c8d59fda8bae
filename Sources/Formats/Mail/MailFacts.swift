/// What a message says of itself in its headers.
public struct MailFacts: Equatable, Sendable {
    public var from: MailAddress?
    public var replyTo: MailAddress?
    public var to: [MailAddress] = []
    public var subject: String?
    /// RFC 3339 where it could be understood, else as the header gives it.
    public var date: String?
    /// With its angle brackets, as are the others.
    public var messageID: String?
    public var inReplyTo: [String] = []
    public var references: [String] = []
    /// How many messages it lies within: 0 for the message itself.
    public var depth: Int = 0

    public init() {}
}
