/// What tells whether a design of judges and applicants can bear the comparison that is built on it.
public struct DesignQuality: Codable, Equatable, Sendable {
    /// Applicants of the judge who has the fewest, and of the one who has the most.
    public var leastLoad: Int
    public var mostLoad: Int
    /// Judges of the applicant that has the fewest, and of the one that has the most.
    public var fewestJudges: Int
    public var mostJudges: Int
    /// Pairs of judges who share an applicant, of all pairs.
    public var linkedPairs: Int
    public var pairs: Int
    /// Groups of judges that no applicant links: severity can be compared within a group only, so 1 is what is wanted.
    public var groups: Int
    /// Assignments in which the judge knows the applicant's trade, of all where somebody on the panel does.
    public var expert: Int
    public var expertPossible: Int
    /// Assignments that differ from those before, where there were any.
    public var moved: Int

    public init(
        leastLoad: Int, mostLoad: Int, fewestJudges: Int, mostJudges: Int, linkedPairs: Int, pairs: Int, groups: Int,
        expert: Int, expertPossible: Int, moved: Int
    ) {
        self.leastLoad = leastLoad
        self.mostLoad = mostLoad
        self.fewestJudges = fewestJudges
        self.mostJudges = mostJudges
        self.linkedPairs = linkedPairs
        self.pairs = pairs
        self.groups = groups
        self.expert = expert
        self.expertPossible = expertPossible
        self.moved = moved
    }

    public var isConnected: Bool { groups <= 1 }
}
