internal import Values

/// Ranks the applicants over and over with everything drawn that could be otherwise.
struct RankDraws {
    /// What is drawn; what is not stays as in the ranking itself.
    struct Sources: OptionSet {
        let rawValue: UInt64
        static let scoring = Sources(rawValue: 1)
        static let judges = Sources(rawValue: 2)
        static let weights = Sources(rawValue: 4)
        static let normalisation = Sources(rawValue: 8)
        static let all: Sources = [.scoring, .judges, .weights, .normalisation]
    }

    private let tree: IndicatorTree
    private let rules: RankingRules
    private let criteria: [CriterionDraws]
    private let correlation: CriterionCorrelation
    private let applicants: Int
    /// Applicant by applicant, a number a leaf.
    private let points: [Double]
    /// Where the values stand on the goalposts' scale; NaN where no goalpost makes the points.
    private let positions: [Double]
    /// Which leaf of which applicant the judges' draws give, by criterion.
    private let isScored: [[Bool]]

    init(
        _ tree: IndicatorTree, rules: RankingRules, composite: Composite, values: [[IndicatorValue]],
        panel: PanelScores
    ) {
        self.tree = tree
        self.rules = rules
        applicants = values.count
        var generator = Generator(seed: rules.seed, stream: 100)
        var criteria: [CriterionDraws] = []
        var tables: [ScoreTable] = []
        for criterion in panel.criteria where tree.counts(tree.leaves[criterion.leaf].node) {
            guard let draws = CriterionDraws(criterion, generator: &generator) else { continue }
            criteria.append(draws)
            tables.append(criterion.table)
        }
        self.criteria = criteria
        correlation = CriterionCorrelation(criteria, tables)
        isScored = tables.map { table in
            var scored = [Bool](repeating: false, count: table.applicants.count)
            for applicant in table.applicantOf { scored[applicant] = true }
            return scored
        }
        points = composite.leafPoints.flatMap { $0 }
        positions = values.flatMap { row in
            zip(tree.leaves, row).map { leaf, value in
                guard case .number(let number) = value, leaf.measure.transform != .categories,
                    !leaf.measure.isJudged
                else { return .nan }
                return leaf.scale.position(number)
            }
        }
    }

    /// Whether the scores' error is drawn for every criterion that counts.
    var drawsJudges: Bool { !criteria.isEmpty }

    /// - Parameters:
    ///   - sources: What is drawn.
    ///   - isNull: Applicants without a composite, who get no rank.
    ///   - progress: Told the number of each draw that is done.
    func tally(
        _ sources: Sources, draws: Int, isNull: [Bool], keepsRanks: Bool, progress: (Int) -> Void
    ) -> RankTally {
        let ranked = isNull.indices.filter { !isNull[$0] }
        var tally = RankTally(count: ranked.count, keepsRanks: keepsRanks)
        var generator = Generator(seed: rules.seed, stream: sources.rawValue)
        let leaves = tree.leaves.count
        var weights = tree.weights
        var points = self.points
        var scores = [Double](repeating: 0, count: ranked.count)
        var (output, sums) = (weights, weights)
        var values = [Double](repeating: 0, count: applicants)
        var noise = [Double](repeating: 0, count: sources.contains(.scoring) ? applicants * criteria.count : 0)
        let judgeOrder = criteria.first?.judgeOrder ?? 0
        var judges = [Double](repeating: 0, count: sources.contains(.judges) ? judgeOrder * criteria.count : 0)
        for draw in 0..<draws {
            if sources.contains(.weights) {
                for node in tree.nodes.indices {
                    weights[node] = tree.nodes[node].weight * (1 + rules.weightSpread * generator.spread())
                }
            }
            if sources.contains(.normalisation) { normalise(&points, &generator) }
            if !criteria.isEmpty {
                for index in noise.indices { noise[index] = generator.normal() }
                for index in judges.indices { judges[index] = generator.normal() }
                if !noise.isEmpty { correlation.mix(&noise, count: applicants, by: correlation.scoring) }
                if !judges.isEmpty { correlation.mix(&judges, count: judgeOrder, by: correlation.judges) }
            }
            for (index, criterion) in criteria.enumerated() {
                let drawn =
                    judges.isEmpty ? nil : Array(judges[index * judgeOrder..<(index + 1) * judgeOrder])
                noise.withUnsafeBufferPointer { noise in
                    criterion.draw(
                        draw, judges: drawn, scoring: noise.baseAddress.map { $0 + index * applicants },
                        into: &values)
                }
                let scale = tree.leaves[criterion.leaf].scale
                for applicant in 0..<applicants where isScored[index][applicant] {
                    points[applicant * leaves + criterion.leaf] = scale.points(at: scale.position(values[applicant]))
                }
            }
            weights.withUnsafeBufferPointer { weights in
                points.withUnsafeBufferPointer { points in
                    output.withUnsafeMutableBufferPointer { output in
                        sums.withUnsafeMutableBufferPointer { sums in
                            guard let points = points.baseAddress, let output = output.baseAddress,
                                let sums = sums.baseAddress
                            else { return }
                            for (place, applicant) in ranked.enumerated() {
                                tree.aggregate(
                                    weights: weights, points: points + applicant * leaves, into: output, sums: sums)
                                // Past twelve digits equal scores are equal, as in the ranking itself.
                                scores[place] = (output[0] * 1e10).rounded()
                            }
                        }
                    }
                }
            }
            tally.add(scores)
            progress(draw)
        }
        return tally
    }

    private func normalise(_ points: inout [Double], _ generator: inout Generator) {
        let leaves = tree.leaves.count
        for (place, leaf) in tree.leaves.enumerated() where !leaf.measure.isJudged {
            let spread = rules.normalisationSpread
            let scale = leaf.scale.moved(spread * generator.spread(), spread * generator.spread())
            for applicant in 0..<applicants {
                let position = positions[applicant * leaves + place]
                if !position.isNaN { points[applicant * leaves + place] = scale.points(at: position) }
            }
        }
    }
}
