public import Values

/// A round of scoring as its page tells of it.
public struct RoundOverview: Equatable, Sendable {
    /// One judge's part in it.
    public struct Standing: Equatable, Sendable {
        public var judge: Assignment.Member
        /// Applicants to score, without those of whom the judge asked to be excused.
        public var assigned: Int
        public var accepted: Int
        public var recused: Int
        public var hasWithdrawn: Bool
        public var faults: [SheetFault]

        public init(
            judge: Assignment.Member, assigned: Int, accepted: Int, recused: Int, hasWithdrawn: Bool,
            faults: [SheetFault]
        ) {
            self.judge = judge
            self.assigned = assigned
            self.accepted = accepted
            self.recused = recused
            self.hasWithdrawn = hasWithdrawn
            self.faults = faults
        }
    }
    /// A change of the rules after scoring had opened.
    public struct Change: Equatable, Sendable {
        public var at: String
        public var by: String
        public var because: String

        public init(at: String, by: String, because: String) {
            self.at = at
            self.by = by
            self.because = because
        }
    }
    public var assignment: Assignment
    /// RFC 3339.
    public var opened: String
    public var closed: String?
    public var missing: Int
    public var because: String?
    public var standings: [Standing]
    /// Of workbooks that are nobody's on the panel.
    public var strangers: [SheetFault]
    /// Names of applicants with too few judges.
    public var short: [String]
    public var changes: [Change]
    public var disagreements: [Disagreement]
    /// A disagreement list of this round lies beside.
    public var hasList: Bool

    public init(
        assignment: Assignment, opened: String, closed: String?, missing: Int, because: String?,
        standings: [Standing], strangers: [SheetFault], short: [String], changes: [Change],
        disagreements: [Disagreement], hasList: Bool
    ) {
        self.assignment = assignment
        self.opened = opened
        self.closed = closed
        self.missing = missing
        self.because = because
        self.standings = standings
        self.strangers = strangers
        self.short = short
        self.changes = changes
        self.disagreements = disagreements
        self.hasList = hasList
    }
}
