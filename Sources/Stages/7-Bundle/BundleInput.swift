public import Digests
public import Values

/// All from which a bundle is made. What of it is published, `BundleMaker` decides by an allow-list.
public struct BundleInput: Sendable {
    /// An event of the chain, without what it says.
    public struct Event: Equatable, Sendable {
        public var number: Int
        public var kind: String
        /// RFC 3339.
        public var at: String
        /// SHA-256 of the body.
        public var digest: String
        public var chain: String
        /// The body itself, of the few events that name nobody and by which the rules are anchored in the chain.
        public var body: String?

        public init(number: Int, kind: String, at: String, digest: String, chain: String, body: String? = nil) {
            (self.number, self.kind, self.at) = (number, kind, at)
            (self.digest, self.chain, self.body) = (digest, chain, body)
        }
    }
    /// A packet, by the digest of its original.
    public struct Packet: Equatable, Sendable {
        public var sha256: String
        /// Number of the event of its acceptance.
        public var received: Int
        /// The key of the ranked applicant that it belongs to; nil of all others.
        public var applicant: String?
        /// Number of the event of its last judgement.
        public var judged: Int?

        public init(sha256: String, received: Int, applicant: String? = nil, judged: Int? = nil) {
            (self.sha256, self.received, self.applicant, self.judged) = (sha256, received, applicant, judged)
        }
    }
    /// A round of scoring with the scores that count in it.
    public struct Round: Equatable, Sendable {
        public var assignment: Assignment
        public var scores: [JudgeScore]

        public init(assignment: Assignment, scores: [JudgeScore]) {
            self.assignment = assignment
            self.scores = scores
        }
    }
    /// The bytes of the frozen `edition.yaml`.
    public var edition: [UInt8]
    public var confirmation: Confirmation
    /// The bytes of the published `list.json`.
    public var list: [UInt8]
    /// The first round first. The scores of the last are those of `ranking`.
    public var rounds: [Round]
    /// What the confirmed ranking was computed from.
    public var ranking: RankingInput
    /// Every event up to the confirmation.
    public var events: [Event]
    /// Every packet, in the order of arrival.
    public var packets: [Packet]
    public var key: SigningKey

    public init(
        edition: [UInt8], confirmation: Confirmation, list: [UInt8], rounds: [Round], ranking: RankingInput,
        events: [Event], packets: [Packet], key: SigningKey
    ) {
        self.edition = edition
        self.confirmation = confirmation
        self.list = list
        self.rounds = rounds
        self.ranking = ranking
        self.events = events
        self.packets = packets
        self.key = key
    }
}
