/// A table while its element is open.
struct OpenTable {
    var rows: [[Cell]] = []
    var row: [Cell] = []
    var column = 0
    var isRowDeleted = false
    /// Inside the row's properties, where `del` marks the row.
    var isInRowProperties = false
    var span = 1
    var isContinued = false
    var isMergeStart = false
    /// For each grid column where a vertical merge is open: the row and index of the cell that began it.
    private var merges: [Int: (row: Int, index: Int)] = [:]

    mutating func beginRow() {
        row = []
        column = 0
        isRowDeleted = false
    }

    mutating func endRow() {
        if !isRowDeleted { rows.append(row) }
        row = []
    }

    mutating func beginCell() {
        span = 1
        isContinued = false
        isMergeStart = false
    }

    mutating func endCell(_ blocks: [Block]) {
        let merge = isContinued ? merges[column] : nil
        if let merge, merge.row < rows.count, merge.index < rows[merge.row].count {
            let reach = rows.count - merge.row + 1
            rows[merge.row][merge.index].rowSpan = max(rows[merge.row][merge.index].rowSpan, reach)
        } else {
            merges[column] = isMergeStart ? (rows.count, row.count) : nil
        }
        row.append(Cell(blocks: blocks, column: column, columnSpan: span, isContinuation: merge != nil))
        column += span
    }

    /// Word shows at most 63 columns; more are not believed.
    static func believable(_ columns: Int?) -> Int { min(max(columns ?? 1, 0), 1_000) }
}
