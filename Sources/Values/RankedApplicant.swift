/// One line of the ranking, with what stands behind it.
public struct RankedApplicant: Codable, Equatable, Sendable {
    /// The applicant's key.
    public var applicant: String
    public var name: String
    public var nameEn: String?
    /// Equal scores share the better rank: 1, 1, 3. Nil where there is no score.
    public var rank: Int?
    /// The composite, 0 to 100; nil where a value is missing whose absence the edition makes decisive.
    public var score: Double?
    /// The nodes under the root.
    public var dimensions: [IndicatorPoints]
    /// Groups below the dimensions.
    public var groups: [IndicatorPoints]
    /// The leaves.
    public var indicators: [IndicatorPoints]
    /// How many judges scored it.
    public var judges: Int
    public var interval: RankInterval?
    /// Nil where nothing is listed or there is no score.
    public var listedProbability: Double?
    /// By rank, or as the committee settled it.
    public var isListed: Bool
    /// So near the cut that the committee settles it.
    public var isCloseCall: Bool
    public var settlement: Settlement?
    /// Nil where the rank does not move.
    public var uncertainty: UncertaintyShares?
    /// Nil for the last one, and where no change of one weight lets the next draw level.
    public var nextSwap: WeightSwap?
    /// Nil where no judge scores.
    public var rankBy: RankBy?

    public init(
        applicant: String, name: String, nameEn: String? = nil, rank: Int?, score: Double?,
        dimensions: [IndicatorPoints] = [], groups: [IndicatorPoints] = [], indicators: [IndicatorPoints] = [],
        judges: Int = 0, interval: RankInterval? = nil, listedProbability: Double? = nil, isListed: Bool = false,
        isCloseCall: Bool = false, settlement: Settlement? = nil, uncertainty: UncertaintyShares? = nil,
        nextSwap: WeightSwap? = nil, rankBy: RankBy? = nil
    ) {
        self.applicant = applicant
        self.name = name
        self.nameEn = nameEn
        self.rank = rank
        self.score = score
        self.dimensions = dimensions
        self.groups = groups
        self.indicators = indicators
        self.judges = judges
        self.interval = interval
        self.listedProbability = listedProbability
        self.isListed = isListed
        self.isCloseCall = isCloseCall
        self.settlement = settlement
        self.uncertainty = uncertainty
        self.nextSwap = nextSwap
        self.rankBy = rankBy
    }
}
