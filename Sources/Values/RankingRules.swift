/// How the ranking and its uncertainty are computed.
public struct RankingRules: Codable, Equatable, Sendable {
    /// How many are listed; 0 where nothing is listed and only the order is asked for.
    public var listed: Int
    public var draws: Int
    public var seed: UInt64
    /// 0.9 for a nine-in-ten interval of ranks.
    public var level: Double
    /// Weights are drawn within this share of themselves, up and down.
    public var weightSpread: Double
    /// Each goalpost is drawn within this share of the distance between the goalposts, up and down.
    public var normalisationSpread: Double
    /// A place whose chance of being listed lies between this and one minus this is a close call.
    public var closeCall: Double

    public init(
        listed: Int, draws: Int, seed: UInt64, level: Double, weightSpread: Double, normalisationSpread: Double,
        closeCall: Double
    ) {
        self.listed = listed
        self.draws = draws
        self.seed = seed
        self.level = level
        self.weightSpread = weightSpread
        self.normalisationSpread = normalisationSpread
        self.closeCall = closeCall
    }
}

extension RankingRules {
    /// For a table whose edition says nothing of ranking: nothing is listed, and the spreads are those with which the
    /// first edition began.
    public static let unstated = RankingRules(
        listed: 0, draws: 1000, seed: 1, level: 0.9, weightSpread: 0.2, normalisationSpread: 0.1, closeCall: 0.1)
}
