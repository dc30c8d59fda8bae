internal import Values

/// The six intraclass correlations.
///
/// Source: Shrout & Fleiss, Psychological Bulletin 86 (1979), 420–428, for complete tables, by mean squares. With scores
/// missing, the variances come from REML: of the one-way model for ICC(1,·), of the crossed one for the others, and k is
/// the harmonic mean of scores an applicant (McGraw & Wong, Psychological Methods 1 (1996), 30–46, give the forms).
enum Intraclass {
    static func of(_ table: ScoreTable, model: VarianceModel?) -> Agreement.ICC {
        guard Set(table.judgeOf).count > 1, Set(table.applicantOf).count > 1,
            table.scores.contains(where: { $0 != table.scores[0] })
        else { return Agreement.ICC() }
        return table.isComplete ? byMeanSquares(table) : byComponents(table, model: model)
    }

    private static func byMeanSquares(_ table: ScoreTable) -> Agreement.ICC {
        let (targets, judges) = (Set(table.applicantOf).count, Set(table.judgeOf).count)
        let (n, k, mean) = (Double(targets), Double(judges), table.mean)
        func squares(_ groups: [[Double]]) -> Double {
            groups.filter { !$0.isEmpty }.reduce(0) { sum, group in
                let centre = group.reduce(0) { $0 + ($1 - mean) } / Double(group.count)
                return sum + centre * centre * Double(group.count)
            }
        }
        let total = table.scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let (between, among) = (squares(table.byApplicant), squares(table.byJudge))
        // What is left by rounding alone is nothing.
        func positive(_ rest: Double) -> Double { rest > total * 1e-13 ? rest : 0 }
        let bms = positive(between) / (n - 1)
        let wms = positive(total - between) / (n * (k - 1))
        let jms = positive(among) / (k - 1)
        let ems = positive(total - between - among) / ((n - 1) * (k - 1))
        return Agreement.ICC(
            one1: ratio(bms - wms, bms + (k - 1) * wms),
            two1: ratio(bms - ems, bms + (k - 1) * ems + k * (jms - ems) / n),
            three1: ratio(bms - ems, bms + (k - 1) * ems), oneK: ratio(bms - wms, bms),
            twoK: ratio(bms - ems, bms + (jms - ems) / n), threeK: ratio(bms - ems, bms))
    }

    private static func byComponents(_ table: ScoreTable, model: VarianceModel?) -> Agreement.ICC {
        var icc = Agreement.ICC()
        let counts = table.byApplicant.filter { !$0.isEmpty }.map { Double($0.count) }
        let k = Double(counts.count) / counts.reduce(0) { $0 + 1 / $1 }
        let design = CrossedDesign(
            rowOf: table.applicantOf, columnOf: [], scores: table.scores, rows: table.applicants.count, columns: 0)
        if counts.count < table.count, let rough = CrossedFit.best(design) {
            let fit = CrossedFit.polished(rough, design)
            let target = fit.rowTheta * fit.rowTheta
            icc.one1 = ratio(target, target + 1)
            icc.oneK = ratio(target, target + 1 / k)
        }
        if let model {
            let (target, judge, rest) = (
                model.sdApplicant * model.sdApplicant, model.sdJudge * model.sdJudge,
                model.sdResidual * model.sdResidual
            )
            icc.two1 = ratio(target, target + judge + rest)
            icc.three1 = ratio(target, target + rest)
            icc.twoK = ratio(target, target + (judge + rest) / k)
            icc.threeK = ratio(target, target + rest / k)
        }
        return icc
    }

    private static func ratio(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole : nil }
}
