/// One thing that screening says (审核意见).
public struct Finding: Codable, Equatable, Sendable {
    public struct Fact: Codable, Equatable, Sendable {
        public var name: String
        public var value: Evidence
        public init(_ name: String, _ value: Evidence) {
            self.name = name
            self.value = value
        }
    }
    /// Stable, dotted, lower case.
    public var code: String
    public var severity: Severity
    public var item: Item?
    /// The entry it is about.
    public var entry: String?
    /// In the order in which it is told.
    public var evidence: [Fact]
    /// What is wrong, and where.
    public var message: Bilingual
    /// What to do.
    public var fix: Bilingual

    public init(
        code: String, severity: Severity, item: Item? = nil, entry: String? = nil, evidence: [Fact] = [],
        message: Bilingual,
        fix: Bilingual
    ) {
        self.code = code
        self.severity = severity
        self.item = item
        self.entry = entry
        self.evidence = evidence
        self.message = message
        self.fix = fix
    }
}
