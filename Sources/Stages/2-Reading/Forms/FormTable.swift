/// A table as a form lays it out: every cell with the rows and columns that it covers.
struct FormTable {
    struct Cell {
        var text: String
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
    }

    private(set) var cells: [Cell] = []
    private(set) var rows = 0
    private(set) var columns = 0
    /// For each row the index of the cell at each column, or -1.
    private var map: [[Int]] = []

    /// Bounds against tables made to exhaust the reader.
    private static let most = (rows: 3_000, columns: 100, cells: 30_000)

    mutating func add(_ cell: Cell) {
        guard cells.count < Self.most.cells, cell.row >= 0, cell.column >= 0, cell.row < Self.most.rows,
            cell.column < Self.most.columns
        else { return }
        let lastRow = min(cell.row + max(1, min(cell.rowSpan, Self.most.rows)), Self.most.rows)
        let lastColumn = min(cell.column + max(1, min(cell.columnSpan, Self.most.columns)), Self.most.columns)
        while map.count < lastRow { map.append([]) }
        for row in cell.row..<lastRow {
            while map[row].count < lastColumn { map[row].append(-1) }
            for column in cell.column..<lastColumn where map[row][column] < 0 { map[row][column] = cells.count }
        }
        rows = max(rows, lastRow)
        columns = max(columns, lastColumn)
        var kept = cell
        kept.rowSpan = lastRow - cell.row
        kept.columnSpan = lastColumn - cell.column
        cells.append(kept)
    }

    /// The index of the cell that covers a place.
    func index(row: Int, column: Int) -> Int? {
        guard row >= 0, row < map.count, column >= 0, column < map[row].count, map[row][column] >= 0 else { return nil }
        return map[row][column]
    }

    /// The cell to the right of another, in its first row.
    func right(of index: Int) -> Int? {
        self.index(row: cells[index].row, column: cells[index].column + cells[index].columnSpan)
    }

    /// The cell under another, in its first column.
    func below(_ index: Int) -> Int? {
        self.index(row: cells[index].row + cells[index].rowSpan, column: cells[index].column)
    }

    /// The answer in the first row where its other cells, the label's among them, are empty; nil otherwise.
    func withoutLabel() -> String? {
        let first = cells(inRow: 0)
        guard first.count > 1, let last = first.last, !Self.isEmpty(cells[last].text),
            first.dropLast().allSatisfy({ Self.isEmpty(cells[$0].text) })
        else { return nil }
        return cells[last].text
    }

    /// Adds to the answer of the last row; false where that row has no label.
    mutating func appendToLastRow(_ text: String) -> Bool {
        let row = cells(inRow: rows - 1)
        guard row.count > 1, let last = row.last, cells[last].row == rows - 1,
            row.dropLast().contains(where: { !Self.isEmpty(cells[$0].text) })
        else { return false }
        cells[last].text += text
        return true
    }

    mutating func removeTextOfFirstRow() {
        for index in cells(inRow: 0) { cells[index].text = "" }
    }

    private static func isEmpty(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

    /// The cells that begin in a row, left to right.
    func cells(inRow row: Int) -> [Int] {
        guard row >= 0, row < map.count else { return [] }
        var found: [Int] = []
        for index in map[row] where index >= 0 && found.last != index { found.append(index) }
        return found
    }
}
