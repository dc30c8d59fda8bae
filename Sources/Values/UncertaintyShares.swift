/// How much of the spread of an applicant's rank each source brings about, 0 to 1; they add up to 1.
public struct UncertaintyShares: Codable, Equatable, Sendable {
    /// The noise in single scores.
    public var scoring: Double
    /// Which judges sat and how severe they are.
    public var judges: Double
    public var weights: Double
    /// Where the goalposts stand.
    public var normalisation: Double

    public init(scoring: Double, judges: Double, weights: Double, normalisation: Double) {
        self.scoring = scoring
        self.judges = judges
        self.weights = weights
        self.normalisation = normalisation
    }
}
