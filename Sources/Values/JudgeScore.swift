/// One cell of a score sheet: what a judge gives an applicant on one criterion in one round.
public struct JudgeScore: Codable, Equatable, Sendable {
    /// The judge's id of `config/panel.yaml`.
    public var judge: String
    /// The applicant's key: its credit code, else `name:` and its normalised name.
    public var applicant: String
    /// The key of the judged leaf.
    public var criterion: String
    /// On the panel's scale; nil where the judge gave none.
    public var score: Double?
    public var reason: String?

    public init(judge: String, applicant: String, criterion: String, score: Double?, reason: String? = nil) {
        self.judge = judge
        self.applicant = applicant
        self.criterion = criterion
        self.score = score
        self.reason = reason
    }
}
