/// How the errors of one judge on several criteria go together. A judge who likes an applicant likes all of it (Thorndike,
/// Journal of Applied Psychology 4 (1920), 25–29), so errors on several criteria do not average out as if drawn apart.
struct CriterionCorrelation {
    /// Factors of the correlations of what is left of single scores, and of judges' effects, row by row.
    let scoring: [Double]
    let judges: [Double]
    private let order: Int

    init(_ draws: [CriterionDraws], _ tables: [ScoreTable]) {
        order = draws.count
        let parts = zip(draws, tables).map { $0.residuals($1) }
        var scoring = [Double](repeating: 0, count: order * order)
        var judges = scoring
        for row in 0..<order {
            for column in 0..<row {
                let shared = parts[row].rests.keys.filter { parts[column].rests[$0] != nil }.sorted()
                scoring[row * order + column] = Self.correlation(
                    shared.map { (parts[row].rests[$0] ?? 0, parts[column].rests[$0] ?? 0) })
                judges[row * order + column] = Self.correlation(
                    Array(zip(parts[row].judges, parts[column].judges)))
            }
            scoring[row * order + row] = 1
            judges[row * order + row] = 1
        }
        self.scoring = Self.factor(scoring, order)
        self.judges = Self.factor(judges, order)
    }

    /// A little less than found, so that the matrix stays positive definite.
    private static func correlation(_ pairs: [(Double, Double)]) -> Double {
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for (x, y) in pairs {
            xx += x * x
            yy += y * y
            xy += x * y
        }
        return xx > 0 && yy > 0 ? 0.98 * max(-1, min(1, xy / (xx * yy).squareRoot())) : 0
    }

    private static func factor(_ matrix: [Double], _ order: Int) -> [Double] {
        if let factor = DenseFactor(matrix, order: order) { return factor.lower }
        var unit = [Double](repeating: 0, count: order * order)
        for index in 0..<order { unit[index * order + index] = 1 }
        return unit
    }

    /// Makes numbers that were drawn apart go together: `numbers` holds a run of `count` for every criterion.
    func mix(_ numbers: inout [Double], count: Int, by factor: [Double]) {
        guard order > 1 else { return }
        // From the last criterion backwards, so that each still finds the earlier ones as they were drawn.
        for row in stride(from: order - 1, through: 0, by: -1) {
            let diagonal = factor[row * order + row]
            for index in 0..<count {
                var sum = diagonal * numbers[row * count + index]
                for column in 0..<row { sum += factor[row * order + column] * numbers[column * count + index] }
                numbers[row * count + index] = sum
            }
        }
    }
}
