public import Values

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

    /// Mean square deviation from the mean.
    var spread: Double {
        let mean = opinions.reduce(0) { $0 + $1.score } / Double(max(1, opinions.count))
        return opinions.reduce(0) { $0 + ($1.score - mean) * ($1.score - mean) } / Double(max(1, opinions.count))
    }

    /// Where judges differ most, the widest first: at least a quarter of the scale, and no more than a quarter of all
    /// applicants and criteria, so that the list stays one that is read.
    public static func list(_ scores: [JudgeScore], in assignment: Assignment) -> [Disagreement] {
        var found: [Disagreement] = []
        let byApplicant = Dictionary(grouping: scores, by: \.applicant)
        for entrant in assignment.entrants {
            let own = byApplicant[entrant.key] ?? []
            for criterion in assignment.criteria {
                let opinions = own.filter { $0.criterion == criterion }.compactMap { score in
                    score.score.map { Opinion(score: $0, reason: score.reason ?? "") }
                }
                guard opinions.count > 1 else { continue }
                found.append(
                    Disagreement(
                        applicant: entrant.key, name: entrant.name, criterion: criterion,
                        opinions: opinions.sorted { ($0.score, $0.reason) < ($1.score, $1.reason) }))
            }
        }
        let least = (assignment.scale.most - assignment.scale.least) / 4
        let wide = found.enumerated().filter { $0.element.range >= least - 1e-9 }
            .sorted { ($1.element.spread, $0.offset) < ($0.element.spread, $1.offset) }
            .map(\.element)
        return Array(wide.prefix(min(200, max(3, (found.count + 3) / 4))))
    }
}
