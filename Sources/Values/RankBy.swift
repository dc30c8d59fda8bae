/// The rank under each way of taking the judges' scores together.
public struct RankBy: Codable, Equatable, Sendable {
    public var mean: Int?
    public var median: Int?
    public var trimmed: Int?
    public var adjusted: Int?

    public init(mean: Int?, median: Int?, trimmed: Int?, adjusted: Int?) {
        self.mean = mean
        self.median = median
        self.trimmed = trimmed
        self.adjusted = adjusted
    }

    public subscript(combination: PanelRules.Combination) -> Int? {
        switch combination {
        case .mean: mean
        case .median: median
        case .trimmed: trimmed
        case .adjusted: adjusted
        }
    }
}
