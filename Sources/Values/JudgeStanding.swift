/// One judge beside the others.
public struct JudgeStanding: Codable, Equatable, Sendable {
    public var judge: String
    /// How many scores, missing ones left out.
    public var n: Int
    public var mean: Double?
    /// Of the judge's own scores.
    public var sd: Double?
    /// Minus the judge's BLUP, in points of the scale: positive is severe. Nil where the model cannot be fitted.
    public var severity: Double?
    /// The standard error of prediction of the severity.
    public var error: Double?
    /// Of the judge's scores with what the other judges, freed of their severity, gave the same applicants.
    public var correlation: Double?
    /// That the scores tell applicants hardly apart, or run against all others. Pointed out, never dropped.
    public var notes: [Bilingual]

    public init(
        judge: String, n: Int, mean: Double? = nil, sd: Double? = nil, severity: Double? = nil, error: Double? = nil,
        correlation: Double? = nil, notes: [Bilingual] = []
    ) {
        self.judge = judge
        self.n = n
        self.mean = mean
        self.sd = sd
        self.severity = severity
        self.error = error
        self.correlation = correlation
        self.notes = notes
    }
}
