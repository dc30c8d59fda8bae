/// Draws of what a criterion's true values may be, given the scores.
///
/// From the crossed model's joint distribution of judges' and applicants' effects given the data: the judges first, then
/// each applicant given the judges. Ranks of such draws keep their promise (nine of ten intervals at 0.9 hold the true
/// rank), which ranks of scores with noise added do not: noise added to noise pushes the ends inwards (Goldstein &
/// Spiegelhalter, Journal of the Royal Statistical Society A 159 (1996), 385–443).
struct CriterionDraws {
    private struct Setting {
        var factor: DenseFactor
        var sigma: Double
        var rowTheta: Double
        var columnTheta: Double
        var intercept: Double
        var columnEffects: [Double]
        /// Of each group of applicants with equally many scores: 1 + θ² n.
        var pivots: [Double]
    }

    /// The place of the leaf in the tree.
    let leaf: Int
    private let design: CrossedDesign
    private let best: Setting
    private let others: [Setting]

    /// nil where the model cannot be fitted.
    init?(_ criterion: PanelScores.Criterion, generator: inout Generator) {
        guard criterion.model != nil else { return nil }
        let table = criterion.table
        design = CrossedDesign(
            rowOf: table.applicantOf, columnOf: table.judgeOf, scores: table.scores, rows: table.applicants.count,
            columns: table.judges.count)
        guard let fit = CrossedFit.best(design) else { return nil }
        leaf = criterion.leaf
        best = Self.setting(fit, design, variance: fit.variance)
        var others: [Setting] = []
        let ratios = HalfPanels.ratios(
            table, start: (max(fit.rowTheta, 0.1), max(fit.columnTheta, 0.1)), generator: &generator)
        for ratio in ratios {
            if let fit = CrossedEvaluation(design, rowTheta: ratio.applicant, columnTheta: ratio.judge) {
                others.append(Self.setting(fit, design, variance: ratio.variance))
            }
        }
        self.others = others
    }

    private static func setting(_ fit: CrossedEvaluation, _ design: CrossedDesign, variance: Double) -> Setting {
        Setting(
            factor: fit.factor, sigma: variance.squareRoot(), rowTheta: fit.rowTheta, columnTheta: fit.columnTheta,
            intercept: fit.intercept, columnEffects: fit.columnEffects,
            pivots: design.groups.map { 1 + fit.rowTheta * fit.rowTheta * $0.n })
    }

    /// How many standard normal numbers the judges' part takes: one a judge and one for the intercept.
    var judgeOrder: Int { design.columns + 1 }

    /// - Parameters:
    ///   - draw: Its number, by which a half panel is taken.
    ///   - judges: Standard normal numbers for the judges' part; nil leaves the judges as they were estimated.
    ///   - scoring: Standard normal numbers, one an applicant; nil leaves out the noise in single scores.
    ///   - output: One value an applicant; meaningless for those without scores.
    func draw(_ draw: Int, judges: [Double]?, scoring: UnsafePointer<Double>?, into output: inout [Double]) {
        let setting = judges != nil && !others.isEmpty ? others[draw % others.count] : best
        var effects = setting.columnEffects
        var intercept = setting.intercept
        if let judges {
            let moved = setting.factor.backward(judges)
            for column in 0..<design.columns {
                effects[column] += setting.sigma * setting.columnTheta * moved[column]
            }
            intercept += setting.sigma * moved[design.columns]
        }
        let square = setting.rowTheta * setting.rowTheta
        let noise = setting.pivots.map { setting.sigma * setting.rowTheta / $0.squareRoot() }
        let shares = setting.pivots.map { square / $0 }
        let centre = design.mean + intercept
        effects.withUnsafeBufferPointer { effects in
            design.columnOf.withUnsafeBufferPointer { columnOf in
                for row in 0..<design.rows {
                    var left = design.rowSums[row] - design.rowCounts[row] * intercept
                    for place in design.starts[row]..<design.starts[row + 1] { left -= effects[columnOf[place]] }
                    let group = design.groupOf[row]
                    output[row] = centre + shares[group] * left + (scoring.map { $0[row] * noise[group] } ?? 0)
                }
            }
        }
    }

    /// What the model leaves of each score, by applicant and judge, and the judges' effects.
    func residuals(_ table: ScoreTable) -> (rests: [Int: Double], judges: [Double]) {
        var values = [Double](repeating: 0, count: design.rows)
        draw(0, judges: nil, scoring: nil, into: &values)
        var rests: [Int: Double] = [:]
        for index in table.scores.indices {
            let (applicant, judge) = (table.applicantOf[index], table.judgeOf[index])
            rests[applicant * table.judges.count + judge] =
                table.scores[index] - values[applicant] - best.columnEffects[judge]
        }
        return (rests, best.columnEffects)
    }
}
