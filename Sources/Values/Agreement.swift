/// How far judges agree. A measure that does not exist for the data is nil, and a note says why.
public struct Agreement: Codable, Equatable, Sendable {
    /// Krippendorff's alpha, by metric.
    public struct Alpha: Codable, Equatable, Sendable {
        public var nominal: Double?
        public var ordinal: Double?
        public var interval: Double?
        public var ratio: Double?

        public init(nominal: Double? = nil, ordinal: Double? = nil, interval: Double? = nil, ratio: Double? = nil) {
            self.nominal = nominal
            self.ordinal = ordinal
            self.interval = interval
            self.ratio = ratio
        }
    }

    /// Intraclass correlations of Shrout and Fleiss: of one judge, and of the mean of k judges.
    public struct ICC: Codable, Equatable, Sendable {
        /// ICC(1,1), ICC(2,1), ICC(3,1).
        public var one1, two1, three1: Double?
        /// ICC(1,k), ICC(2,k), ICC(3,k).
        public var oneK, twoK, threeK: Double?

        public init(
            one1: Double? = nil, two1: Double? = nil, three1: Double? = nil, oneK: Double? = nil, twoK: Double? = nil,
            threeK: Double? = nil
        ) {
            self.one1 = one1
            self.two1 = two1
            self.three1 = three1
            self.oneK = oneK
            self.twoK = twoK
            self.threeK = threeK
        }
    }

    public var alpha: Alpha
    public var icc: ICC
    /// Kendall's coefficient of concordance, without and with the correction for ties.
    public var kendallW: Double?
    public var kendallWTies: Double?

    public init(alpha: Alpha = Alpha(), icc: ICC = ICC(), kendallW: Double? = nil, kendallWTies: Double? = nil) {
        self.alpha = alpha
        self.icc = icc
        self.kendallW = kendallW
        self.kendallWTies = kendallWTies
    }
}
