/// A judge's workbook that came back, and what was taken from it (评分表).
public struct SheetImport: Codable, Equatable, Sendable {
    /// The round in which it came; 0 before the first.
    public var round: Int
    /// The judge's id; empty where it tells none that sits on the panel.
    public var judge: String
    /// SHA-256 of its bytes, under which the vault keeps it.
    public var sha256: String
    /// False where nothing of it could be taken: then it replaces none that came before.
    public var isUsable: Bool
    /// Of the rows that were accepted, whole.
    public var scores: [JudgeScore]
    /// Keys of applicants whom the judge asked not to score.
    public var recused: [String]
    public var faults: [SheetFault]

    public init(
        round: Int, judge: String, sha256: String, isUsable: Bool, scores: [JudgeScore] = [], recused: [String] = [],
        faults: [SheetFault] = []
    ) {
        self.round = round
        self.judge = judge
        self.sha256 = sha256
        self.isUsable = isUsable
        self.scores = scores
        self.recused = recused
        self.faults = faults
    }

    /// Keys of the applicants with accepted scores.
    public var accepted: Set<String> { Set(scores.map(\.applicant)) }
}
