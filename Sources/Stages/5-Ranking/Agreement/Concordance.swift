/// Kendall's coefficient of concordance W, over the applicants whom every judge scored.
///
/// Source: Kendall & Babington Smith, Annals of Mathematical Statistics 10 (1939), 275–287; with ties Kendall, Rank
/// Correlation Methods, 4th ed. (1970), chapter 6.
struct Concordance {
    let plain: Double?
    /// Corrected for ties; nil where every judge gave everybody the same.
    let ties: Double?
    /// How many applicants every judge scored.
    let shared: Int

    init(_ table: ScoreTable) {
        let judges = Array(Set(table.judgeOf)).sorted()
        var cells: [[Int: (sum: Double, count: Double)]] = Array(repeating: [:], count: table.applicants.count)
        for index in table.scores.indices {
            cells[table.applicantOf[index]][table.judgeOf[index], default: (0, 0)].sum += table.scores[index]
            cells[table.applicantOf[index]][table.judgeOf[index], default: (0, 0)].count += 1
        }
        let common = cells.filter { $0.count == judges.count }
        shared = judges.isEmpty ? 0 : common.count
        let (raters, subjects) = (Double(judges.count), Double(common.count))
        guard raters > 1, subjects > 1 else {
            (plain, ties) = (nil, nil)
            return
        }
        var totals = [Double](repeating: 0, count: common.count)
        var correction = 0.0
        for judge in judges {
            let scores = common.map { cell in cell[judge].map { $0.sum / $0.count } ?? 0 }
            let (ranks, ties) = MidRanks.of(scores)
            for index in ranks.indices { totals[index] += ranks[index] }
            correction += ties
        }
        let mean = raters * (subjects + 1) / 2
        let squares = totals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let whole = raters * raters * (subjects * subjects * subjects - subjects)
        let corrected = whole - raters * correction
        // All scores of every judge tied: nothing was ranked.
        let ranksSomething = corrected > whole * 1e-12
        plain = ranksSomething ? 12 * squares / whole : nil
        ties = ranksSomething ? 12 * squares / corrected : nil
    }
}
