/// One applicant under a panel's scores.
public struct ScoredApplicant: Codable, Equatable, Sendable {
    public var applicant: String
    /// How many scores, missing ones left out.
    public var n: Int
    /// The plain mean.
    public var raw: Double?
    /// The mean of score minus that judge's mean plus the mean of all.
    public var centred: Double?
    /// Intercept plus BLUP. Nil where the model cannot be fitted.
    public var adjusted: Double?
    /// The standard error of prediction of the applicant's effect.
    public var error: Double?

    public init(
        applicant: String, n: Int, raw: Double? = nil, centred: Double? = nil, adjusted: Double? = nil,
        error: Double? = nil
    ) {
        self.applicant = applicant
        self.n = n
        self.raw = raw
        self.centred = centred
        self.adjusted = adjusted
        self.error = error
    }
}
