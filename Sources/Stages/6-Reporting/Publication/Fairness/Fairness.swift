public import Values

/// The programme as a whole in figures, for anybody who asks whether all were treated alike. No applicant, judge or
/// member of staff is named.
public struct Fairness: Equatable, Sendable {
    public struct Count: Equatable, Sendable {
        public var name: Bilingual
        public var count: Int

        public init(_ name: Bilingual, _ count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// A person's decision where the machine had come to a verdict of its own.
    public struct Overruling: Equatable, Sendable {
        public var packet: String
        /// `2020-04-20`.
        public var date: String
        public var machine: PacketState
        public var person: PacketState
        public var because: String
        /// The person let in what the machine had not.
        public var isKinder: Bool { person == .queued }

        public init(packet: String, date: String, machine: PacketState, person: PacketState, because: String) {
            self.packet = packet
            self.date = date
            self.machine = machine
            self.person = person
            self.because = because
        }
    }

    /// One judge, without a name.
    public struct JudgeLine: Equatable, Sendable {
        public var scores: Int
        /// In points of the scale; positive is severe.
        public var severity: Double?
        public var error: Double?

        public init(scores: Int, severity: Double?, error: Double?) {
            self.scores = scores
            self.severity = severity
            self.error = error
        }
    }

    /// One place near the cut, without a name.
    public struct Place: Equatable, Sendable {
        public var rank: Int
        /// 0 to 1.
        public var probability: Double
        public var low: Int
        public var high: Int
        public var isListed: Bool
        public var isSettled: Bool

        public init(rank: Int, probability: Double, low: Int, high: Int, isListed: Bool, isSettled: Bool) {
            self.rank = rank
            self.probability = probability
            self.low = low
            self.high = high
            self.isListed = isListed
            self.isSettled = isSettled
        }
    }

    public var version = 1
    /// `2020-06-18`.
    public var date = ""
    public var arrived = 0
    public var states: [Count] = []
    /// Applicants that were ever returned, and those of them that then became complete.
    public var returned = 0
    public var mended = 0
    public var refusals: [Count] = []
    /// Since scoring opened.
    public var ruleChanges: [RuleChange] = []
    /// Packets by what was found.
    public var findings: [Count] = []
    /// Seconds from arrival to the first verdict.
    public var answers: Quartiles?
    /// Seconds from the first return to completeness.
    public var mending: Quartiles?
    /// Packets that waited for a person and were decided.
    public var settledByPersons = 0
    public var overrulings: [Overruling] = []
    public var applicantsScored = 0
    public var judges: [JudgeLine] = []
    public var agreement: [Measure] = []
    public var conflicts: [Count] = []
    /// Sheets in which a judge scored an applicant in spite of a conflict: must be none.
    public var conflictsScored = 0
    public var listed = 0
    public var closeCalls = 0
    /// Close calls that the committee put on the list, and off it, against their rank.
    public var settledIn = 0
    public var settledOut = 0
    /// The places next to the cut.
    public var cut: [Place] = []
    /// Places whose chance of being listed is nearly certain either way.
    public var firm = 0
    public var notes: [Bilingual] = []
    public var withdrawals = 0
    public var corrections = 0
    public var objections: [Count] = []
    public var objectionDays = 0

    /// A measure and its value as text; — where it does not exist.
    public struct Measure: Equatable, Sendable {
        public var name: Bilingual
        public var value: Double?

        public init(_ name: Bilingual, _ value: Double?) {
            self.name = name
            self.value = value
        }
    }

    public init() {}
}
