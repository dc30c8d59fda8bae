/// Who scores whom in one round, and how good that design is.
public struct Assignment: Codable, Equatable, Sendable {
    /// A judge, as the round knows them.
    public struct Member: Codable, Equatable, Sendable {
        public var id: String
        public var name: String

        public init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }
    /// An applicant that is scored.
    public struct Entrant: Codable, Equatable, Sendable {
        /// Its credit code, else `name:` and its normalised name.
        public var key: String
        public var name: String
        /// The packet whose report judges read.
        public var packet: String

        public init(key: String, name: String, packet: String) {
            self.key = key
            self.name = name
            self.packet = packet
        }
    }
    /// What one judge is asked to score: keys of applicants, in the order of `entrants`.
    public struct Task: Codable, Equatable, Sendable {
        public var judge: String
        public var applicants: [String]

        public init(judge: String, applicants: [String]) {
            self.judge = judge
            self.applicants = applicants
        }
    }
    /// 1 for the first.
    public var round: Int
    /// Key of the edition, as in `2019-2020`.
    public var edition: String
    public var seed: UInt64
    public var judgesPerApplicant: Int
    /// Keys of the judged leaves, in their order.
    public var criteria: [String]
    public var scale: ScoreScale
    public var judges: [Member]
    public var entrants: [Entrant]
    /// One for each judge, in the order of `judges`.
    public var tasks: [Task]
    /// Every conflict among these judges and applicants that was known.
    public var conflicts: [Conflict]
    /// Ids of judges who withdrew.
    public var withdrawn: [String]
    public var quality: DesignQuality

    public init(
        round: Int, edition: String, seed: UInt64, judgesPerApplicant: Int, criteria: [String], scale: ScoreScale,
        judges: [Member], entrants: [Entrant], tasks: [Task], conflicts: [Conflict], withdrawn: [String],
        quality: DesignQuality
    ) {
        self.round = round
        self.edition = edition
        self.seed = seed
        self.judgesPerApplicant = judgesPerApplicant
        self.criteria = criteria
        self.scale = scale
        self.judges = judges
        self.entrants = entrants
        self.tasks = tasks
        self.conflicts = conflicts
        self.withdrawn = withdrawn
        self.quality = quality
    }

    /// Keys of the applicants that a judge scores.
    public func applicants(of judge: String) -> [String] { tasks.first { $0.judge == judge }?.applicants ?? [] }

    /// Ids of the judges who score an applicant, in the order of `judges`.
    public func judges(of applicant: String) -> [String] {
        tasks.filter { $0.applicants.contains(applicant) }.map(\.judge)
    }

    public func entrant(_ key: String) -> Entrant? { entrants.first { $0.key == key } }

    public func member(_ id: String) -> Member? { judges.first { $0.id == id } }
}
