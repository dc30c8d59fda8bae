/// What the panel's scores on one criterion tell.
public struct CriterionAnalysis: Codable, Equatable, Sendable {
    /// The key of the judged leaf.
    public var criterion: String
    public var analysis: PanelAnalysis

    public init(criterion: String, analysis: PanelAnalysis) {
        self.criterion = criterion
        self.analysis = analysis
    }
}
