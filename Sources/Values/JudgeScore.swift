/// One judge's score of one applicant by one criterion, in one round.
public struct JudgeScore: Codable, Equatable, Sendable {
    /// The judge's id.
    public var judge: String
    /// The applicant's key: its credit code, else `name:` and its normalised name.
    public var applicant: String
    /// Key of the judged leaf.
    public var criterion: String
    /// nil where none was given.
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
