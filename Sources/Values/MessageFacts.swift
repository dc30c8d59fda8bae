/// What a mail says of itself.
public struct MessageFacts: Codable, Equatable, Sendable {
    public var from: String?
    public var replyTo: String?
    public var subject: String?
    /// As the header gives it, RFC 3339 where it could be understood.
    public var date: String?
    public var messageID: String?
    public var references: [String]
    /// Links to cloud drives in its text.
    public var links: [String]

    public init(
        from: String? = nil, replyTo: String? = nil, subject: String? = nil, date: String? = nil,
        messageID: String? = nil,
        references: [String] = [], links: [String] = []
    ) {
        self.from = from
        self.replyTo = replyTo
        self.subject = subject
        self.date = date
        self.messageID = messageID
        self.references = references
        self.links = links
    }
}
