/// Finds the ratios θ at which the REML deviance of a design is least.
enum CrossedFit {
    /// The deviance is even and smooth in each θ, so that no bound at nought is needed: BFGS with backtracking
    /// (Nocedal & Wright, Numerical Optimization, 2006, algorithm 6.1).
    /// - Returns: nil where no residual is left to measure the effects against, or the likelihood has no greatest value.
    static func best(
        _ design: CrossedDesign, start: (row: Double, column: Double) = (1, 1)
    ) -> CrossedEvaluation? {
        guard var best = descend(design, from: start) else { return nil }
        let isFlat = best.rowTheta < small || (design.columns > 0 && best.columnTheta < small)
        if isFlat {
            // Nought is a stationary point of an even function, whether it is the least or not: try from near it.
            if let other = descend(design, from: (0.3, 0.3)), other.deviance < best.deviance { best = other }
            best = settled(best, design)
        }
        guard best.rowTheta < large, best.columnTheta < large, best.isStationary(design) else { return nil }
        return best
    }

    /// The same to the last digits that the likelihood gives: Newton's steps on the gradient, its derivatives by
    /// differences. The deviance itself is too flat about its least value to show more than half of the digits.
    static func polished(_ fit: CrossedEvaluation, _ design: CrossedDesign) -> CrossedEvaluation {
        var fit = fit
        for _ in 0..<5 {
            let (hr, hc) = (fit.rowTheta * 1e-5, fit.columnTheta * 1e-5)
            let (frozenRow, frozenColumn) = (fit.rowTheta < small, design.columns == 0 || fit.columnTheta < small)
            var (rr, rc, cc) = (1.0, 0.0, 1.0)
            if !frozenRow {
                guard
                    let moved = CrossedEvaluation(design, rowTheta: fit.rowTheta + hr, columnTheta: fit.columnTheta)
                else { return fit }
                rr = (moved.gradient.row - fit.gradient.row) / hr
                rc = frozenColumn ? 0 : (moved.gradient.column - fit.gradient.column) / hr
            }
            if !frozenColumn {
                guard
                    let moved = CrossedEvaluation(design, rowTheta: fit.rowTheta, columnTheta: fit.columnTheta + hc)
                else { return fit }
                cc = (moved.gradient.column - fit.gradient.column) / hc
            }
            let determinant = rr * cc - rc * rc
            guard rr > 0, determinant > 0 else { return fit }
            let (gr, gc) = (frozenRow ? 0 : fit.gradient.row, frozenColumn ? 0 : fit.gradient.column)
            let step = (row: (rc * gc - cc * gr) / determinant, column: (rc * gr - rr * gc) / determinant)
            guard step.row.magnitude <= 0.1 * fit.rowTheta, step.column.magnitude <= 0.1 * fit.columnTheta,
                let next = CrossedEvaluation(
                    design, rowTheta: fit.rowTheta + step.row, columnTheta: fit.columnTheta + step.column)
            else { return fit }
            fit = next
            if max(step.row.magnitude, step.column.magnitude) < 1e-10 { break }
        }
        return fit
    }

    /// Ratios below this are tried as nought.
    private static let small = 1e-3
    /// An effect this many times the residual: the residual vanishes.
    private static let large = 1e4

    /// With ratios that are all but nought set to it, where that is no worse.
    private static func settled(_ best: CrossedEvaluation, _ design: CrossedDesign) -> CrossedEvaluation {
        let row = best.rowTheta < small ? 0 : best.rowTheta
        let column = best.columnTheta < small ? 0 : best.columnTheta
        guard let zeroed = CrossedEvaluation(design, rowTheta: row, columnTheta: column),
            zeroed.deviance <= best.deviance + 1e-7
        else { return best }
        return zeroed
    }

    private static func descend(
        _ design: CrossedDesign, from start: (row: Double, column: Double)
    ) -> CrossedEvaluation? {
        let hasColumns = design.columns > 0
        guard
            var current = CrossedEvaluation(
                design, rowTheta: start.row, columnTheta: hasColumns ? start.column : 0)
        else { return nil }
        // The inverse of the second derivatives, as far as known.
        var (rr, rc, cc) = (1 / design.count, 0.0, 1 / design.count)
        for _ in 0..<100 {
            let gradient = current.gradient
            var step = (
                row: -(rr * gradient.row + rc * gradient.column), column: -(rc * gradient.row + cc * gradient.column)
            )
            var slope = step.row * gradient.row + step.column * gradient.column
            if slope >= 0 {
                (rr, rc, cc) = (1 / design.count, 0, 1 / design.count)
                step = (row: -rr * gradient.row, column: -cc * gradient.column)
                slope = step.row * gradient.row + step.column * gradient.column
            }
            // What the step promises is below the rounding of the deviance.
            guard -slope > 1e-13 * (1 + current.deviance.magnitude) else { break }
            var length = min(1, 2 / max(step.row.magnitude, step.column.magnitude))
            var next: CrossedEvaluation?
            for _ in 0..<30 {
                let trial = CrossedEvaluation(
                    design, rowTheta: current.rowTheta + length * step.row,
                    columnTheta: hasColumns ? current.columnTheta + length * step.column : 0)
                if let trial, trial.deviance <= current.deviance + 1e-4 * length * slope {
                    next = trial
                    break
                }
                length /= 2
            }
            guard let next else { break }
            let moved = (row: length * step.row, column: length * step.column)
            let turned = (row: next.gradient.row - gradient.row, column: next.gradient.column - gradient.column)
            let product = moved.row * turned.row + moved.column * turned.column
            if product > 0 {
                let along = (
                    row: rr * turned.row + rc * turned.column, column: rc * turned.row + cc * turned.column
                )
                let scale = (1 + (turned.row * along.row + turned.column * along.column) / product) / product
                rr += scale * moved.row * moved.row - 2 * along.row * moved.row / product
                rc +=
                    scale * moved.row * moved.column
                    - (along.row * moved.column + along.column * moved.row) / product
                cc += scale * moved.column * moved.column - 2 * along.column * moved.column / product
            }
            current = next
            if max(current.rowTheta.magnitude, current.columnTheta.magnitude) >= large { return nil }
        }
        guard current.rowTheta < 0 || current.columnTheta < 0 else { return current }
        return CrossedEvaluation(
            design, rowTheta: current.rowTheta.magnitude, columnTheta: current.columnTheta.magnitude)
    }
}
