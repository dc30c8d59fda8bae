public import Values

/// Computes the ranking: a pure function of its input, the same to the last digit on every machine.
///
/// The composite follows the OECD/JRC Handbook on Constructing Composite Indicators (2008): goalposts fixed beforehand,
/// weighted arithmetic or geometric means; its step 7 asks for the uncertainty that is drawn here, by Monte Carlo over
/// every choice that could have been made otherwise (Saisana, Saltelli & Tarantola, Journal of the Royal Statistical
/// Society A 168 (2005), 307–323).
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
        let uncertainty = RankUncertainty(
            RankDraws(tree, rules: input.rules, composite: composite, values: values, panel: panel),
            rules: input.rules, isNull: composite.isNull, progress: progress)
        let alternatives = rankBy(input, tree: tree, panel: panel)
        let cut = Cut(ranks: ranks, listed: input.rules.listed)
        let settlements = Dictionary(
            input.settlements.map { ($0.applicant, $0) }, uniquingKeysWith: { _, last in last })
        let judgeCounts = panel.judgeCounts

        var lines = input.applicants.indices.map { index in
            let (applicant, points, rank) = (input.applicants[index], composite.points[index], ranks[index])
            let settlement = settlements[applicant.applicant]
            let probability = uncertainty.listedProbability[index]
            let isClose = cut.isTied(rank) || isUncertain(probability, input.rules)
            return RankedApplicant(
                applicant: applicant.applicant, name: applicant.name, nameEn: applicant.nameEn, rank: rank,
                score: points[0], dimensions: tree.dimensions(points), groups: tree.groups(points),
                indicators: tree.indicators(points, values: values[index]), judges: judgeCounts[index],
                interval: uncertainty.intervals[index], listedProbability: probability,
                isListed: settlement?.listed ?? cut.isWithin(rank), isCloseCall: isClose, settlement: settlement,
                uncertainty: uncertainty.shares[index], rankBy: alternatives?[index])
        }
        addSwaps(&lines, tree: tree, composite: composite, ranks: ranks)
        lines.sort(by: isBefore)

        let overall = panel.overall
        let names = input.applicants.map(\.name)
        let analysis =
            panel.criteria.isEmpty ? nil : PanelAnalyst.analyse(overall, model: CrossedModel(overall), names: names)
        let criteria = panel.criteria.map {
            CriterionAnalysis(
                criterion: $0.key, analysis: PanelAnalyst.analyse($0.table, model: $0.model, names: names))
        }
        progress(1)
        return Ranking(
            ranking: lines, panel: analysis, criteria: criteria, combination: input.panel.combination,
            rules: input.rules,
            notes: RankingNotes.of(input, tree: tree, panel: panel, lines: lines, composite: composite))
    }

    private static func isUncertain(_ probability: Double?, _ rules: RankingRules) -> Bool {
        guard let probability else { return false }
        return probability >= rules.closeCall && probability <= 1 - rules.closeCall
    }

    /// By rank, then by key; those without a rank come last.
    private static func isBefore(_ one: RankedApplicant, _ other: RankedApplicant) -> Bool {
        let (first, second) = (one.rank ?? Int.max, other.rank ?? Int.max)
        return first != second ? first < second : one.applicant < other.applicant
    }

    /// The ranks under every way of taking the scores together.
    private static func rankBy(_ input: RankingInput, tree: IndicatorTree, panel: PanelScores) -> [RankBy]? {
        guard !panel.criteria.isEmpty else { return nil }
        var ranks: [PanelRules.Combination: [Int?]] = [:]
        for combination in PanelRules.Combination.allCases {
            let values = panel.values(input.applicants, tree: tree, by: combination)
            ranks[combination] = Ranks.of(Composite(tree, values: values).scores)
        }
        return input.applicants.indices.map { index in
            func rank(_ combination: PanelRules.Combination) -> Int? { ranks[combination].flatMap { $0[index] } }
            return RankBy(
                mean: rank(.mean), median: rank(.median), trimmed: rank(.trimmed), adjusted: rank(.adjusted))
        }
    }

    /// For everybody who has somebody below.
    private static func addSwaps(
        _ lines: inout [RankedApplicant], tree: IndicatorTree, composite: Composite, ranks: [Int?]
    ) {
        let swaps = NextSwap(tree)
        let order = lines.indices.filter { ranks[$0] != nil }.sorted { isBefore(lines[$0], lines[$1]) }
        let standings = order.map { swaps.standing(composite.leafPoints[$0]) }
        for place in order.indices.dropLast() {
            lines[order[place]].nextSwap = swaps.smallest(
                standings[place], standings[place + 1], with: lines[order[place + 1]].applicant)
        }
    }
}
