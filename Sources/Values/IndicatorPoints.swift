/// What a node of the indicator tree comes to for one applicant.
public struct IndicatorPoints: Codable, Equatable, Sendable {
    /// The node's key.
    public var key: String
    /// 0 to 100; nil where the value is missing and no points stand in for it.
    public var points: Double?
    /// Of a leaf, before it became points: for a judged one the combined score. Nil where it is missing.
    public var value: IndicatorValue?

    public init(key: String, points: Double?, value: IndicatorValue? = nil) {
        self.key = key
        self.points = points
        self.value = value
    }
}
