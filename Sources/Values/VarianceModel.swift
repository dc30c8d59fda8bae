/// Crossed random effects: a score is the intercept, the applicant's effect, the judge's effect and a residual.
public struct VarianceModel: Codable, Equatable, Sendable {
    public var intercept: Double
    public var sdApplicant: Double
    public var sdJudge: Double
    public var sdResidual: Double

    public init(intercept: Double, sdApplicant: Double, sdJudge: Double, sdResidual: Double) {
        self.intercept = intercept
        self.sdApplicant = sdApplicant
        self.sdJudge = sdJudge
        self.sdResidual = sdResidual
    }

    /// The judges' share of the variance of a single score.
    public var judgeShare: Double {
        let judge = sdJudge * sdJudge
        return judge / (judge + sdApplicant * sdApplicant + sdResidual * sdResidual)
    }
}
