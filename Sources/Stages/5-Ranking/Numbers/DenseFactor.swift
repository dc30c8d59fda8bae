/// The Cholesky factor of a symmetric positive definite matrix, with its inverse.
///
/// Why no library: Swift has no sparse linear algebra that is kept up and builds on Linux, and binding SuiteSparse would
/// bring a C library for one matrix. None is needed: in a crossed design one factor's block of the equations is diagonal.
/// Eliminating it (`CrossedDesign`) leaves a dense matrix of the size of the panel, 34 by 34, that takes microseconds;
/// a sparse ordering finds the same elimination (Bates et al., Journal of Statistical Software 67/1, 2015, section 5.1).
struct DenseFactor {
    let order: Int
    /// Row by row, the lower triangle.
    private(set) var lower: [Double]
    /// The inverse of `lower`, row by row.
    private(set) var inverseLower: [Double] = []

    /// nil where the matrix is not positive definite.
    /// - Parameter matrix: Row by row; only the lower triangle is read.
    init?(_ matrix: [Double], order: Int) {
        self.order = order
        lower = matrix
        var isSound = true
        lower.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            for row in 0..<order {
                let current = base + row * order
                for column in 0...row {
                    let other = base + column * order
                    let rest = current[column] - Vectors.dot(current, other, column)
                    if column < row {
                        current[column] = rest / other[column]
                    } else if rest > 0, rest.isFinite {
                        current[column] = rest.squareRoot()
                    } else {
                        isSound = false
                        return
                    }
                }
            }
        }
        guard isSound else { return nil }
    }

    /// The logarithm of the determinant.
    var logDeterminant: Double {
        var sum = 0.0
        for index in 0..<order { sum += Portable.log(lower[index * order + index]) }
        return 2 * sum
    }

    /// L⁻¹ x.
    func forward(_ vector: [Double]) -> [Double] {
        var solution = vector
        lower.withUnsafeBufferPointer { lower in
            solution.withUnsafeMutableBufferPointer { solution in
                guard let base = lower.baseAddress, let x = solution.baseAddress else { return }
                for row in 0..<order {
                    let line = base + row * order
                    x[row] = (x[row] - Vectors.dot(line, x, row)) / line[row]
                }
            }
        }
        return solution
    }

    /// L⁻ᵀ x.
    func backward(_ vector: [Double]) -> [Double] {
        var solution = vector
        lower.withUnsafeBufferPointer { lower in
            solution.withUnsafeMutableBufferPointer { solution in
                guard let base = lower.baseAddress, let x = solution.baseAddress else { return }
                for row in stride(from: order - 1, through: 0, by: -1) {
                    let line = base + row * order
                    x[row] /= line[row]
                    Vectors.add(line, times: -x[row], to: x, row)
                }
            }
        }
        return solution
    }

    /// Makes the inverse available; once is enough.
    mutating func invert() {
        guard inverseLower.isEmpty else { return }
        var inverse = [Double](repeating: 0, count: order * order)
        inverse.withUnsafeMutableBufferPointer { inverse in
            lower.withUnsafeBufferPointer { lower in
                guard let base = lower.baseAddress, let out = inverse.baseAddress else { return }
                for row in 0..<order {
                    let (line, target) = (base + row * order, out + row * order)
                    for column in 0..<row {
                        Vectors.add(out + column * order, times: line[column], to: target, column + 1)
                    }
                    let scale = -1 / line[row]
                    for column in 0..<row { target[column] *= scale }
                    target[row] = -scale
                }
            }
        }
        inverseLower = inverse
    }

    /// The inverse of the matrix, row by row, its lower triangle. `invert()` comes first.
    func inverse() -> [Double] {
        var result = [Double](repeating: 0, count: order * order)
        result.withUnsafeMutableBufferPointer { result in
            inverseLower.withUnsafeBufferPointer { inverse in
                guard let base = inverse.baseAddress, let out = result.baseAddress else { return }
                for row in 0..<order {
                    let line = base + row * order
                    for column in 0...row {
                        Vectors.add(line, times: line[column], to: out + column * order, column + 1)
                    }
                }
            }
        }
        return result
    }
}
