/// A member of the panel (评委), as `config/panel.yaml` tells of them.
public struct Judge: Codable, Equatable, Sendable {
    public var id: String
    public var name: String
    public var employer: String
    public var email: String
    /// Words for what they know best: trades, lines of business, places.
    public var expertise: [String]
    /// Enterprises that they declared themselves bound to: names or credit codes.
    public var conflicts: [String]

    public init(
        id: String, name: String, employer: String, email: String, expertise: [String] = [], conflicts: [String] = []
    ) {
        self.id = id
        self.name = name
        self.employer = employer
        self.email = email
        self.expertise = expertise
        self.conflicts = conflicts
    }
}
