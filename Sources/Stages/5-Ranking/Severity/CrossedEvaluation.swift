/// The mixed-model equations of a design at given ratios θ = standard deviation of the effect / of the residual, and
/// the profiled REML deviance there (Bates et al., Journal of Statistical Software 67/1, 2015, section 3).
struct CrossedEvaluation {
    let rowTheta: Double
    let columnTheta: Double
    /// Minus twice the restricted log-likelihood, but for a constant.
    let deviance: Double
    /// Of the deviance, by the row's and the column's θ.
    let gradient: (row: Double, column: Double)
    /// The residual variance.
    let variance: Double
    /// The intercept, less the design's mean.
    let intercept: Double
    /// The columns' effects divided by σ·θ are the spherical ones of the paper; these are the effects themselves.
    let columnEffects: [Double]
    let rowEffects: [Double]
    /// Of the equations that are left when the rows are eliminated: the columns' effects over θ, then the intercept.
    let factor: DenseFactor

    /// Whether the deviance hardly changes when a ratio changes by a share of itself. It goes on falling where no residual
    /// is left, until rounding stops the descent.
    func isStationary(_ design: CrossedDesign) -> Bool {
        max((gradient.row * rowTheta).magnitude, (gradient.column * columnTheta).magnitude) < 1e-3 * design.count
    }

    /// nil where the equations cannot be solved, or no residual is left.
    init?(_ design: CrossedDesign, rowTheta: Double, columnTheta: Double) {
        let (columns, order) = (design.columns, design.columns + 1)
        let (rowSquare, columnSquare) = (rowTheta * rowTheta, columnTheta * columnTheta)
        let pivots = design.groups.map { rowSquare * $0.n + 1 }
        var matrix = [Double](repeating: 0, count: order * order)
        design.addProducts(pivots.map { -rowSquare * columnSquare / $0 }, to: &matrix, order: order)
        var right = [Double](repeating: 0, count: order)
        var (corner, cornerRight, rest, logs) = (design.count, 0.0, design.squares, 0.0)
        for column in 0..<columns {
            matrix[column * order + column] += columnSquare * design.columnCounts[column] + 1
            matrix[columns * order + column] = columnTheta * design.columnCounts[column]
            right[column] = columnTheta * design.columnSums[column]
        }
        for (group, pivot) in zip(design.groups, pivots) {
            let share = rowSquare / pivot
            for column in 0..<columns {
                matrix[columns * order + column] -= columnTheta * share * group.n * group.columns[column]
                right[column] -= columnTheta * share * group.columnSums[column]
            }
            corner -= share * group.n * group.n * group.rows
            cornerRight -= share * group.n * group.sum
            rest -= share * group.squares
            logs += group.rows * Portable.log(pivot)
        }
        matrix[columns * order + columns] = corner
        right[columns] = cornerRight
        guard var factor = DenseFactor(matrix, order: order) else { return nil }
        let half = factor.forward(right)
        for value in half { rest -= value * value }
        let freedom = design.count - 1
        // Below this share of the total, what is left is the rounding of what was taken away.
        guard rest > design.squares * 1e-11, freedom > 0 else { return nil }
        let solution = factor.backward(half)
        let intercept = solution[columns]
        let columnEffects = solution[..<columns].map { $0 * columnTheta }

        // What the model leaves of each row's and column's sum: Zᵀe, which is Zᵀ P y.
        var rowEffects = [Double](repeating: 0, count: design.rows)
        var columnRests = [Double](repeating: 0, count: columns)
        for column in 0..<columns {
            columnRests[column] =
                design.columnSums[column] - design.columnCounts[column] * (intercept + columnEffects[column])
        }
        var rowRestSquares = 0.0
        for row in 0..<design.rows {
            var left = design.rowSums[row] - design.rowCounts[row] * intercept
            if columns > 0 {
                for place in design.starts[row]..<design.starts[row + 1] {
                    left -= columnEffects[design.columnOf[place]]
                }
            }
            left /= pivots[design.groupOf[row]]
            let effect = rowSquare * left
            rowEffects[row] = effect
            rowRestSquares += left * left
            if columns > 0 {
                for place in design.starts[row]..<design.starts[row + 1] {
                    columnRests[design.columnOf[place]] -= effect
                }
            }
        }

        // The traces of ZᵀPZ: for the rows by the projection onto the rest, for the columns from the inverse.
        factor.invert()
        let inverse = factor.inverse()
        var outer = [Double](repeating: 0, count: order * order)
        design.addProducts(pivots.map { columnSquare / ($0 * $0) }, to: &outer, order: order)
        var rowTrace = 0.0
        for (group, pivot) in zip(design.groups, pivots) {
            let weight = 1 / (pivot * pivot)
            for column in 0..<columns {
                outer[columns * order + column] += weight * columnTheta * group.n * group.columns[column]
            }
            outer[columns * order + columns] += weight * group.n * group.n * group.rows
            rowTrace += group.rows * group.n / pivot
        }
        for row in 0..<order {
            for column in 0..<row {
                rowTrace -= 2 * outer[row * order + column] * inverse[row * order + column]
            }
            rowTrace -= outer[row * order + row] * inverse[row * order + row]
        }
        var columnTrace = 0.0
        for column in 0..<columns { columnTrace += 1 - inverse[column * order + column] }
        let columnRestSquares = columnRests.reduce(0) { $0 + $1 * $1 }

        self.rowTheta = rowTheta
        self.columnTheta = columnTheta
        variance = rest / freedom
        deviance = logs + factor.logDeterminant + freedom * Portable.log(rest)
        gradient = (
            row: 2 * rowTheta * (rowTrace - freedom * rowRestSquares / rest),
            column: columnTheta == 0
                ? 0 : 2 * columnTrace / columnTheta - 2 * columnTheta * freedom * columnRestSquares / rest
        )
        self.intercept = intercept
        self.columnEffects = columnEffects
        self.rowEffects = rowEffects
        self.factor = factor
    }
}
