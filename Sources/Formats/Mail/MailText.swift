/// A text that the message carries for reading.
public struct MailText: Equatable, Sendable {
    /// The text; of an HTML part what a reader sees of it.
    public var text: String
    /// True where it was HTML.
    public var isHTML: Bool
    /// The HTML itself where it lays out tables, which `text` flattens; else nil. Its charset is that of a Swift string,
    /// whatever it declares.
    public var tables: String?
    /// True where another text of the message says the same: the HTML form beside the plain one.
    public var isAlternative: Bool
    /// Addresses that its links lead to.
    public var links: [String]
    /// Place in `MailMessage.messages` of the message that it belongs to.
    public var message: Int

    public init(
        text: String, isHTML: Bool, tables: String? = nil, isAlternative: Bool, links: [String], message: Int
    ) {
        self.text = text
        self.isHTML = isHTML
        self.tables = tables
        self.isAlternative = isAlternative
        self.links = links
        self.message = message
    }
}
