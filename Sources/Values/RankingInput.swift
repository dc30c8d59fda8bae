/// Everything a ranking is computed from. The same input gives the same ranking, to the last digit.
public struct RankingInput: Codable, Equatable, Sendable {
    /// The root of the frozen edition's tree.
    public var indicators: Indicator
    public var panel: PanelRules
    public var rules: RankingRules
    public var applicants: [IndicatorValues]
    /// Of the round that counts.
    public var scores: [JudgeScore]
    public var settlements: [Settlement]

    public init(
        indicators: Indicator, panel: PanelRules, rules: RankingRules, applicants: [IndicatorValues],
        scores: [JudgeScore] = [], settlements: [Settlement] = []
    ) {
        self.indicators = indicators
        self.panel = panel
        self.rules = rules
        self.applicants = applicants
        self.scores = scores
        self.settlements = settlements
    }
}
