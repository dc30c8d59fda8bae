public import Values

/// An applicant as the panel needs to know it: whose it is, and what it does.
public struct PanelSubject: Equatable, Sendable {
    public var entrant: Assignment.Entrant
    /// Its credit code, where it has one.
    public var code: String?
    /// All names by which it goes.
    public var names: [String]
    /// Those it belongs to, by the fields of the form that say so.
    public var owners: [String]
    /// Its e-mail addresses.
    public var emails: [String]
    /// What its form says of its trade, for the judges' expertise.
    public var texts: [String]

    public init(
        entrant: Assignment.Entrant, code: String? = nil, names: [String], owners: [String] = [],
        emails: [String] = [], texts: [String] = []
    ) {
        self.entrant = entrant
        self.code = code
        self.names = names
        self.owners = owners
        self.emails = emails
        self.texts = texts
    }
}
