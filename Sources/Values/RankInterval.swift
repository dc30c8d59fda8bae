/// The ranks between which an applicant stands in most of the draws, both ends included.
public struct RankInterval: Codable, Equatable, Sendable {
    /// The better rank.
    public var low: Int
    public var high: Int

    public init(low: Int, high: Int) {
        self.low = low
        self.high = high
    }
}
