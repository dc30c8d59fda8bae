/// The filled cells of one sheet, from which a table is made.
struct SheetGrid {
    /// A rectangle of merged cells, both ends inclusive.
    struct Merge {
        var top, left, bottom, right: Int
    }

    var title: String
    var merges: [Merge] = []
    private(set) var rows: [Int: [Int: Paragraph]] = [:]
    private(set) var cells = 0

    /// Excel has 16,384 columns and 1,048,576 rows.
    static let columns = 16_384
    static let rowsAtMost = 1_048_576
    /// Blank cells beside filled ones are kept as cells as far as this column: forms have blanks to fill in.
    private static let denseColumns = 64
    /// Larger sheets keep the cells that are there.
    private static let densePlaces = 200_000
    /// Places that merges may cover, all together.
    private static let mergeWork = 2_000_000

    init(title: String) { self.title = title }

    mutating func put(_ paragraph: Paragraph, row: Int, column: Int) {
        guard (0..<Self.rowsAtMost).contains(row), (0..<Self.columns).contains(column) else { return }
        cells += 1
        rows[row, default: [:]][column] = paragraph
    }

    /// The sheet as a table, or nil where it holds nothing. Rows without any cell are left out.
    func table() -> Table? {
        guard rows.values.contains(where: { $0.values.contains { !$0.text.isEmpty } }) else { return nil }
        let order = rows.keys.sorted()
        let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        let widest = min(Self.denseColumns, (rows.values.compactMap { $0.keys.max() }.max() ?? 0) + 1)
        let width = widest * order.count <= Self.densePlaces ? widest : 0
        var work = Self.mergeWork
        var made = order.map { [Int: Cell](uniqueKeysWithValues: filled(rows[$0] ?? [:], width: width)) }
        for merge in merges where merge.top <= merge.bottom && merge.left <= merge.right {
            apply(merge, places, order, &made, &work)
        }
        return Table(rows: made.map { row in row.values.sorted { $0.column < $1.column } }, title: title)
    }

    private func filled(_ row: [Int: Paragraph], width: Int) -> [(Int, Cell)] {
        let columns = Set(row.keys).union(0..<width)
        return columns.map { column in
            let blocks = row[column].map { [Block.paragraph($0)] } ?? []
            return (column, Cell(blocks: blocks, column: column))
        }
    }

    private func apply(
        _ merge: Merge, _ places: [Int: Int], _ order: [Int], _ made: inout [[Int: Cell]], _ work: inout Int
    ) {
        guard let top = places[merge.top], made[top][merge.left] != nil else { return }
        let right = min(merge.right, merge.left + Self.denseColumns)
        var reach = 1
        for row in order[top...] where row <= merge.bottom {
            work -= right - merge.left + 1
            guard let place = places[row], work > 0 else { break }
            reach = place - top + 1
            for column in merge.left...right where place > top || column > merge.left { made[place][column] = nil }
            if place > top {
                made[place][merge.left] = Cell(
                    blocks: [], column: merge.left, columnSpan: right - merge.left + 1, isContinuation: true)
            }
        }
        made[top][merge.left]?.columnSpan = right - merge.left + 1
        made[top][merge.left]?.rowSpan = reach
    }
}
