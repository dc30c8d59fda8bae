/// The smallest change of a single weight that lets the next one below draw level.
public struct WeightSwap: Codable, Equatable, Sendable {
    /// The key of the applicant below.
    public var with: String
    /// The node whose weight changes, its siblings keeping theirs.
    public var indicator: String
    public var from: Double
    public var to: Double

    public init(with: String, indicator: String, from: Double, to: Double) {
        self.with = with
        self.indicator = indicator
        self.from = from
        self.to = to
    }

    /// 0.1 where the weight would have to grow by a tenth.
    public var change: Double { to / from - 1 }
}
