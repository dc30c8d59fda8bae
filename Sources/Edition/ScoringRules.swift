public import Values

/// What a ranking needs of an edition.
public struct ScoringRules: Equatable, Sendable {
    public var indicators: Indicator
    /// nil where the file holds no such part.
    public var panel: PanelRules?
    /// nil where the file holds no such part.
    public var ranking: RankingRules?

    public init(indicators: Indicator, panel: PanelRules? = nil, ranking: RankingRules? = nil) {
        self.indicators = indicators
        self.panel = panel
        self.ranking = ranking
    }
}
