/// A text of one applicant that stands, in part, in the text of another: advice to the committee, no judgement.
public struct SharedText: Codable, Equatable, Sendable {
    /// Whose text, and which.
    public struct Source: Codable, Equatable, Sendable {
        /// The applicant's key.
        public var applicant: String
        public var name: String
        public var packet: String
        /// The case's title, or what kind of profile it is.
        public var title: Bilingual
        /// Key of the earlier edition it comes from; nil for this one.
        public var edition: String?

        public init(applicant: String, name: String, packet: String, title: Bilingual, edition: String? = nil) {
            self.applicant = applicant
            self.name = name
            self.packet = packet
            self.title = title
            self.edition = edition
        }
    }
    /// A stretch that both have, each as it stands there.
    public struct Passage: Codable, Equatable, Sendable {
        public var one: String
        public var other: String

        public init(one: String, other: String) {
            self.one = one
            self.other = other
        }
    }
    public var one: Source
    public var other: Source
    /// How much of the shorter text the other holds, 0 to 1, without blanks and punctuation.
    public var share: Double
    /// The longest first; no more than some.
    public var passages: [Passage]

    public init(one: Source, other: Source, share: Double, passages: [Passage]) {
        self.one = one
        self.other = other
        self.share = share
        self.passages = passages
    }
}
