internal import Values

/// Applicants and judges as crossed random effects, fitted by REML to unbalanced scores with gaps.
///
/// Sources: Bates, Mächler, Bolker & Walker, "Fitting Linear Mixed-Effects Models Using lme4", Journal of Statistical
/// Software 67/1 (2015); for the errors of prediction Henderson, Biometrics 31 (1975), 423–447.
struct CrossedModel {
    let components: VarianceModel
    /// Intercept plus BLUP; nil for an applicant without scores.
    let adjusted: [Double?]
    let adjustedErrors: [Double?]
    /// Minus the BLUP; nil for a judge without scores.
    let severities: [Double?]
    let severityErrors: [Double?]

    /// nil where there is nothing to tell the effects from the residual by.
    init?(_ table: ScoreTable) {
        guard Self.isEstimable(table) else { return nil }
        // The larger side is eliminated, the smaller one stays.
        let applicantsAreRows = table.applicants.count >= table.judges.count
        let design = CrossedDesign(
            rowOf: applicantsAreRows ? table.applicantOf : table.judgeOf,
            columnOf: applicantsAreRows ? table.judgeOf : table.applicantOf, scores: table.scores,
            rows: applicantsAreRows ? table.applicants.count : table.judges.count,
            columns: applicantsAreRows ? table.judges.count : table.applicants.count)
        guard let rough = CrossedFit.best(design) else { return nil }
        let fit = CrossedFit.polished(rough, design)
        let sigma = fit.variance.squareRoot()
        let errors = Self.errors(fit, design)
        let intercept = design.mean + fit.intercept
        let (applicantEffects, judgeEffects) =
            applicantsAreRows ? (fit.rowEffects, fit.columnEffects) : (fit.columnEffects, fit.rowEffects)
        let (applicantErrors, judgeErrors) =
            applicantsAreRows ? (errors.rows, errors.columns) : (errors.columns, errors.rows)
        let (applicantCounts, judgeCounts) =
            applicantsAreRows
            ? (design.rowCounts, design.columnCounts) : (design.columnCounts, design.rowCounts)
        components = VarianceModel(
            intercept: intercept, sdApplicant: sigma * (applicantsAreRows ? fit.rowTheta : fit.columnTheta),
            sdJudge: sigma * (applicantsAreRows ? fit.columnTheta : fit.rowTheta), sdResidual: sigma)
        adjusted = zip(applicantEffects, applicantCounts).map { $1 > 0 ? intercept + $0 : nil }
        adjustedErrors = zip(applicantErrors, applicantCounts).map { $1 > 0 ? $0 : nil }
        // Nought, not minus nought.
        severities = zip(judgeEffects, judgeCounts).map { $1 > 0 ? 0 - $0 : nil }
        severityErrors = zip(judgeErrors, judgeCounts).map { $1 > 0 ? $0 : nil }
    }

    /// Two judges and two applicants at least, fewer of each than scores, and scores that differ.
    static func isEstimable(_ table: ScoreTable) -> Bool {
        let (judges, applicants) = (Set(table.judgeOf).count, Set(table.applicantOf).count)
        guard judges > 1, applicants > 1, judges < table.count, applicants < table.count else { return false }
        return table.scores.contains { $0 != table.scores[0] }
    }

    /// Standard errors of prediction, the uncertainty of the intercept included.
    private static func errors(
        _ fit: CrossedEvaluation, _ design: CrossedDesign
    ) -> (rows: [Double], columns: [Double]) {
        let (columns, order) = (design.columns, design.columns + 1)
        let sigma = fit.variance.squareRoot()
        let inverse = fit.factor.inverseLower
        var columnErrors = [Double](repeating: 0, count: columns)
        for column in 0..<columns {
            var sum = 0.0
            for row in column..<order { sum += inverse[row * order + column] * inverse[row * order + column] }
            columnErrors[column] = sigma * fit.columnTheta * sum.squareRoot()
        }
        var rowErrors = [Double](repeating: 0, count: design.rows)
        var line = [Double](repeating: 0, count: order)
        for row in 0..<design.rows {
            // The row's own part of the equations, and what the others' uncertainty adds.
            for index in 0..<order { line[index] = 0 }
            for place in design.starts[row]..<design.starts[row + 1] where columns > 0 {
                line[design.columnOf[place]] += fit.columnTheta
            }
            line[columns] = design.rowCounts[row]
            let pivot = 1 + fit.rowTheta * fit.rowTheta * design.rowCounts[row]
            let carried = fit.factor.forward(line)
            let square = fit.rowTheta * fit.rowTheta
            let sum = 1 / pivot + square * carried.reduce(0) { $0 + $1 * $1 } / (pivot * pivot)
            rowErrors[row] = sigma * fit.rowTheta * sum.squareRoot()
        }
        return (rowErrors, columnErrors)
    }
}
