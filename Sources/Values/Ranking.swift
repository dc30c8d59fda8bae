/// The ordered list with its evidence.
public struct Ranking: Codable, Equatable, Sendable {
    /// By rank; those without a score come last.
    public var ranking: [RankedApplicant]
    /// Of the mean of each judge's criteria; nil where no judge scores.
    public var panel: PanelAnalysis?
    /// The same for each judged criterion, in the order of the tree.
    public var criteria: [CriterionAnalysis]
    /// How the judges' scores became one figure.
    public var combination: PanelRules.Combination
    public var rules: RankingRules
    /// What the reader must know of the figures, and why some do not exist.
    public var notes: [Bilingual]

    public init(
        ranking: [RankedApplicant], panel: PanelAnalysis?, criteria: [CriterionAnalysis],
        combination: PanelRules.Combination, rules: RankingRules, notes: [Bilingual]
    ) {
        self.ranking = ranking
        self.panel = panel
        self.criteria = criteria
        self.combination = combination
        self.rules = rules
        self.notes = notes
    }

    public var seed: UInt64 { rules.seed }
    public var draws: Int { rules.draws }
    /// The judges beside each other; empty where none scores.
    public var judges: [JudgeStanding] { panel?.judges ?? [] }
}
