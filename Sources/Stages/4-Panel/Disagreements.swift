public import Values

extension Disagreement {
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
