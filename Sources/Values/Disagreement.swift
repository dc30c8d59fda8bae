/// A criterion of an applicant on which the panel differed, without the judges' names (Delphi).
public struct Disagreement: Codable, Equatable, Sendable {
    /// What one judge gave, and why; nobody can tell whose it is.
    public struct Opinion: Codable, Equatable, Sendable {
        public var score: Double
        public var reason: String

        public init(score: Double, reason: String) {
            self.score = score
            self.reason = reason
        }
    }
    public var applicant: String
    public var name: String
    public var criterion: String
    /// By score, then by reason: their order tells nothing of who gave them.
    public var opinions: [Opinion]

    public init(applicant: String, name: String, criterion: String, opinions: [Opinion]) {
        self.applicant = applicant
        self.name = name
        self.criterion = criterion
        self.opinions = opinions
    }

    /// The greatest less the least.
    public var range: Double { (opinions.last?.score ?? 0) - (opinions.first?.score ?? 0) }

    public var median: Double {
        guard !opinions.isEmpty else { return 0 }
        let middle = opinions.count / 2
        return opinions.count % 2 == 1
            ? opinions[middle].score : (opinions[middle - 1].score + opinions[middle].score) / 2
    }
}
