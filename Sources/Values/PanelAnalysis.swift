/// What a table of judges' scores tells of judges, applicants and their agreement.
public struct PanelAnalysis: Codable, Equatable, Sendable {
    public var judges: [JudgeStanding]
    public var applicants: [ScoredApplicant]
    public var agreement: Agreement
    /// Nil where it cannot be fitted.
    public var model: VarianceModel?
    /// One for every figure that does not exist, and what else the reader must know.
    public var notes: [Bilingual]

    public init(
        judges: [JudgeStanding], applicants: [ScoredApplicant], agreement: Agreement, model: VarianceModel?,
        notes: [Bilingual]
    ) {
        self.judges = judges
        self.applicants = applicants
        self.agreement = agreement
        self.model = model
        self.notes = notes
    }
}
