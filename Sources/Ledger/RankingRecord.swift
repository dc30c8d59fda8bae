/// A ranking that was computed, and what from.
public struct RankingRecord: Equatable, Sendable {
    /// RFC 3339.
    public var at: String
    /// `RankingInput` as JSON.
    public var input: [UInt8]
    /// `Ranking` as JSON.
    public var ranking: [UInt8]
}
