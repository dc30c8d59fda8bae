/// What is published: the newest confirmed version of the list, and those before it.
public struct Published: Codable, Equatable, Sendable {
    public var confirmation: Confirmation
    /// Every earlier version, the first first.
    public var former: [Confirmation]

    public init(confirmation: Confirmation, former: [Confirmation] = []) {
        self.confirmation = confirmation
        self.former = former
    }

    public var version: Int { confirmation.version }
    /// RFC 3339.
    public var at: String { confirmation.at }
    public var listed: [ListedCompany] { confirmation.listed }
}
