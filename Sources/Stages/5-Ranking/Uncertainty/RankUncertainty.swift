internal import Values

/// What the draws say of each applicant.
struct RankUncertainty {
    let intervals: [RankInterval?]
    let listedProbability: [Double?]
    let shares: [UncertaintyShares?]

    init(_ draws: RankDraws, rules: RankingRules, isNull: [Bool], progress: (Double) -> Void) {
        var intervals = [RankInterval?](repeating: nil, count: isNull.count)
        var probabilities = [Double?](repeating: nil, count: isNull.count)
        var shares = [UncertaintyShares?](repeating: nil, count: isNull.count)
        let ranked = isNull.indices.filter { !isNull[$0] }
        // A single one has nothing to stand before or behind.
        if ranked.count > 1 {
            // A quarter of the draws tells shares well enough; there are four sources.
            let few = max(min(rules.draws, 50), rules.draws / 4)
            let total = Double(rules.draws + 4 * few)
            var done = 0.0
            func tally(_ sources: RankDraws.Sources, _ count: Int, keepsRanks: Bool) -> RankTally {
                defer { done += Double(count) }
                return draws.tally(sources, draws: count, isNull: isNull, keepsRanks: keepsRanks) { draw in
                    if draw % 16 == 0 { progress((done + Double(draw)) / total) }
                }
            }
            let all = tally(.all, rules.draws, keepsRanks: true)
            let parts = [RankDraws.Sources.scoring, .judges, .weights, .normalisation].map {
                !draws.drawsJudges && ($0 == .scoring || $0 == .judges) ? nil : tally($0, few, keepsRanks: false)
            }
            for (place, index) in ranked.enumerated() {
                intervals[index] = all.interval(place, level: rules.level)
                if rules.listed > 0 {
                    probabilities[index] = Portable.rounded(all.probability(place, within: rules.listed))
                }
                shares[index] = Self.shares(parts.map { $0?.variance(place) ?? 0 })
            }
        }
        (self.intervals, self.listedProbability, self.shares) = (intervals, probabilities, shares)
    }

    /// Each source's part of the sum of what each brings about alone.
    private static func shares(_ variances: [Double]) -> UncertaintyShares? {
        let sum = variances.reduce(0, +)
        guard sum > 0 else { return nil }
        let shares = variances.map { Portable.rounded($0 / sum) }
        return UncertaintyShares(
            scoring: shares[0], judges: shares[1], weights: shares[2], normalisation: shares[3])
    }
}
