public import Values

/// Computes the ranking: a pure function of its input, the same to the last digit on every machine.
public enum Ranker {
    /// - Parameters:
    ///   - input: The frozen rules, the applicants' values and the judges' scores.
    ///   - progress: Told how much of the work is done, from 0 to 1.
    public static func rank(_ input: RankingInput, progress: (Double) -> Void = { _ in }) -> Ranking {
        let tree = IndicatorTree(input.indicators)
        let panel = PanelScores(input.scores, tree: tree, applicants: input.applicants.map(\.applicant))
        let values = panel.values(input.applicants, tree: tree, by: input.panel.combination)
        let composite = Composite(tree, values: values)
        let ranks = Ranks.of(composite.scores)
        let settlements = Dictionary(
            input.settlements.map { ($0.applicant, $0) }, uniquingKeysWith: { _, last in last })
        var lines = input.applicants.indices.map { index in
            let (applicant, points, rank) = (input.applicants[index], composite.points[index], ranks[index])
            let settlement = settlements[applicant.applicant]
            return RankedApplicant(
                applicant: applicant.applicant, name: applicant.name, nameEn: applicant.nameEn, rank: rank,
                score: points[0], dimensions: tree.dimensions(points), groups: tree.groups(points),
                indicators: tree.indicators(points, values: values[index]),
                isListed: settlement?.listed ?? rank.map { $0 <= input.rules.listed } ?? false,
                settlement: settlement)
        }
        lines.sort { ($0.rank ?? .max, $0.applicant) < ($1.rank ?? .max, $1.applicant) }
        progress(1)
        return Ranking(
            ranking: lines, panel: nil, criteria: [], combination: input.panel.combination, rules: input.rules,
            notes: [])
    }
}
