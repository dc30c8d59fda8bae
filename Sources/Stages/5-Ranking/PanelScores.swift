internal import Values

/// The panel's scores, criterion by criterion, with the same judges and applicants in each.
struct PanelScores {
    struct Criterion {
        /// The place of the leaf in the tree.
        var leaf: Int
        var key: String
        var table: ScoreTable
        var model: CrossedModel?
    }

    /// In the order of the tree; criteria that nobody scored are left out.
    private(set) var criteria: [Criterion] = []
    let judges: [String]
    let applicants: [String]

    /// Scores for applicants who do not stand for ranking, and for leaves that are not judged, do not count.
    init(_ scores: [JudgeScore], tree: IndicatorTree, applicants: [String]) {
        self.applicants = applicants
        judges = Set(scores.map(\.judge)).sorted()
        let judgeIndex = Dictionary(uniqueKeysWithValues: judges.enumerated().map { ($1, $0) })
        let applicantIndex = Dictionary(
            applicants.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let byCriterion = Dictionary(grouping: scores, by: \.criterion)
        for (index, leaf) in tree.leaves.enumerated() where leaf.measure.isJudged {
            var table = ScoreTable(judges: judges, applicants: applicants)
            // In one order whatever the order of the input: sums must not depend on it.
            var cells: [(applicant: Int, judge: Int, score: Double)] = []
            for cell in byCriterion[leaf.key] ?? [] {
                guard let applicant = applicantIndex[cell.applicant], let judge = judgeIndex[cell.judge],
                    let score = cell.score, score.isFinite
                else { continue }
                cells.append((applicant, judge, score))
            }
            cells.sort { ($0.applicant, $0.judge, $0.score) < ($1.applicant, $1.judge, $1.score) }
            for cell in cells { table.add(cell.score, judge: cell.judge, applicant: cell.applicant) }
            guard table.count > 0 else { continue }
            criteria.append(Criterion(leaf: index, key: leaf.key, table: table, model: CrossedModel(table)))
        }
    }

    /// The values of every leaf, applicant by applicant, with the judged ones taken together in one way.
    func values(
        _ given: [IndicatorValues], tree: IndicatorTree, by combination: PanelRules.Combination
    ) -> [[IndicatorValue]] {
        var values = given.map { applicant in
            tree.leaves.map { applicant.values[$0.key] ?? .missing }
        }
        for criterion in criteria {
            let figures = Combining.figures(criterion.table, by: combination, model: criterion.model)
            for (applicant, figure) in figures.enumerated() {
                values[applicant][criterion.leaf] = figure.map { .number(Portable.rounded($0)) } ?? .missing
            }
        }
        return values
    }

    /// Each judge's mean over the criteria, for those applicants on which the judge has all of them.
    var overall: ScoreTable {
        var sums: [Int: (sum: Double, count: Int)] = [:]
        for criterion in criteria {
            let table = criterion.table
            for index in table.scores.indices {
                let place = table.applicantOf[index] * judges.count + table.judgeOf[index]
                sums[place, default: (0, 0)].sum += table.scores[index]
                sums[place, default: (0, 0)].count += 1
            }
        }
        var table = ScoreTable(judges: judges, applicants: applicants)
        for (place, sum) in sums.sorted(by: { $0.key < $1.key }) where sum.count >= criteria.count {
            table.add(sum.sum / Double(sum.count), judge: place % judges.count, applicant: place / judges.count)
        }
        return table
    }

    /// How many judges scored each applicant on anything.
    var judgeCounts: [Int] {
        var seen: Set<Int> = []
        var counts = [Int](repeating: 0, count: applicants.count)
        for criterion in criteria {
            for (applicant, judge) in zip(criterion.table.applicantOf, criterion.table.judgeOf)
            where seen.insert(applicant * judges.count + judge).inserted {
                counts[applicant] += 1
            }
        }
        return counts
    }
}
