/// Scores laid out for the model score = intercept + row effect + column effect + residual, whose likelihood is asked
/// for many times over.
///
/// The rows' block of the mixed-model equations is diagonal and is eliminated; the columns' block stays as a dense
/// matrix. Rows with the same number of scores weigh alike, so that their outer products are summed once beforehand.
struct CrossedDesign {
    /// Rows that have the same number of scores.
    struct Group {
        var n: Double
        var rows = 0.0
        var sum = 0.0
        var squares = 0.0
        /// How often each column stands in these rows, and the rows' sums by column.
        var columns: [Double]
        var columnSums: [Double]
        /// The sum of the rows' outer products, its lower triangle; empty where there is no room for it.
        var products: [Double]
    }

    let rows: Int
    let columns: Int
    /// The scores of row r stand from `starts[r]` to `starts[r + 1]`.
    private(set) var starts: [Int]
    private(set) var columnOf: [Int]
    private(set) var rowCounts: [Double]
    /// Of scores less `mean`.
    private(set) var rowSums: [Double]
    private(set) var columnCounts: [Double]
    private(set) var columnSums: [Double]
    private(set) var groups: [Group] = []
    private(set) var groupOf: [Int]
    let count: Double
    let mean: Double
    /// The sum of squares of scores less `mean`.
    private(set) var squares = 0.0

    /// Numbers that the groups' products may hold together; beyond, they are summed anew each time.
    private static let room = 4_000_000

    init(rowOf: [Int], columnOf source: [Int], scores: [Double], rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        count = Double(scores.count)
        mean = scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
        starts = [Int](repeating: 0, count: rows + 1)
        for row in rowOf { starts[row + 1] += 1 }
        for row in 0..<rows { starts[row + 1] += starts[row] }
        var next = starts
        columnOf = [Int](repeating: 0, count: scores.count)
        rowCounts = [Double](repeating: 0, count: rows)
        rowSums = rowCounts
        columnCounts = [Double](repeating: 0, count: columns)
        columnSums = columnCounts
        groupOf = [Int](repeating: 0, count: rows)
        var centred = scores
        for index in scores.indices {
            let (row, column, score) = (rowOf[index], columns == 0 ? 0 : source[index], scores[index] - mean)
            columnOf[next[row]] = column
            centred[next[row]] = score
            next[row] += 1
            rowCounts[row] += 1
            rowSums[row] += score
            squares += score * score
            if columns > 0 {
                columnCounts[column] += 1
                columnSums[column] += score
            }
        }
        group()
    }

    private mutating func group() {
        var known: [Double: Int] = [:]
        for row in 0..<rows where known[rowCounts[row]] == nil { known[rowCounts[row]] = known.count }
        let sizes = known.sorted { $0.value < $1.value }.map(\.key)
        let hasRoom = sizes.count * columns * columns <= Self.room
        let blank = [Double](repeating: 0, count: columns)
        groups = sizes.map { size in
            Group(
                n: size, columns: blank, columnSums: blank,
                products: hasRoom ? [Double](repeating: 0, count: columns * columns) : [])
        }
        for row in 0..<rows {
            guard let index = known[rowCounts[row]] else { continue }
            groupOf[row] = index
            groups[index].rows += 1
            groups[index].sum += rowSums[row]
            groups[index].squares += rowSums[row] * rowSums[row]
            guard columns > 0 else { continue }
            for place in starts[row]..<starts[row + 1] {
                let column = columnOf[place]
                groups[index].columns[column] += 1
                groups[index].columnSums[column] += rowSums[row]
                guard hasRoom else { continue }
                for other in starts[row]..<starts[row + 1] where columnOf[other] <= column {
                    groups[index].products[column * columns + columnOf[other]] += 1
                }
            }
        }
    }

    /// The sum of the rows' outer products, each times its group's factor, onto the lower triangle of `matrix`.
    func addProducts(_ factors: [Double], to matrix: inout [Double], order: Int) {
        guard columns > 0 else { return }
        matrix.withUnsafeMutableBufferPointer { matrix in
            guard let base = matrix.baseAddress else { return }
            if groups.contains(where: { $0.products.isEmpty }) {
                for row in 0..<rows {
                    let factor = factors[groupOf[row]]
                    for place in starts[row]..<starts[row + 1] {
                        let line = base + columnOf[place] * order
                        for other in starts[row]..<starts[row + 1] where columnOf[other] <= columnOf[place] {
                            line[columnOf[other]] += factor
                        }
                    }
                }
                return
            }
            for (group, factor) in zip(groups, factors) {
                group.products.withUnsafeBufferPointer { products in
                    guard let source = products.baseAddress else { return }
                    for column in 0..<columns {
                        Vectors.add(source + column * columns, times: factor, to: base + column * order, column + 1)
                    }
                }
            }
        }
    }
}
