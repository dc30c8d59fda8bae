/// What the reader is asked, as JSON on its descriptor 3; the packet's bytes are on descriptor 0.
public struct ReadingRequest: Codable, Equatable, Sendable {
    public var rules: ReadingRules
    /// The name under which the packet came, for the record and as a hint: `x.zip`. Empty for a folder.
    public var name: String

    public init(rules: ReadingRules, name: String) {
        self.rules = rules
        self.name = name
    }
}
