/// How the ranking and its uncertainty are computed.
public struct RankingRules: Codable, Equatable, Sendable {
    /// How many are listed.
    public var listed: Int
    public var draws: Int
    public var seed: UInt64
    /// 0.9 for a nine-in-ten interval of ranks.
    public var level: Double
    /// Weights are drawn within this share of themselves, up and down.
    public var weightSpread: Double
    /// A place whose chance of being listed lies between this and one minus this is a close call.
    public var closeCall: Double
}
