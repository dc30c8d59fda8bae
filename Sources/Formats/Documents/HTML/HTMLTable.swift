/// A table of HTML while its element is open.
struct HTMLTable {
    private var rows: [[Cell]] = []
    private var row: [Cell] = []
    private var cell = Cell(blocks: [], column: 0)
    private(set) var isInCell = false
    /// For each column how many rows more a cell from above reaches down, and how wide it is.
    private var open: [Int: (rows: Int, span: Int)] = [:]

    mutating func beginRow() {
        endRow()
        row = []
    }

    mutating func beginCell(_ attributes: [String: String]) {
        isInCell = true
        fill()
        cell = Cell(
            blocks: [], column: next, columnSpan: Self.span(attributes["colspan"], 1_000),
            rowSpan: Self.span(attributes["rowspan"], 10_000))
    }

    mutating func endCell(_ blocks: [Block]) {
        cell.blocks = blocks
        if cell.rowSpan > 1 { open[cell.column] = (cell.rowSpan, cell.columnSpan) }
        row.append(cell)
        isInCell = false
    }

    mutating func endRow() {
        guard !row.isEmpty else { return }
        fill()
        rows.append(row)
        row = []
        open = open.compactMapValues { $0.rows > 1 ? ($0.rows - 1, $0.span) : nil }
    }

    func finished() -> Block? { rows.isEmpty ? nil : .table(Table(rows: rows)) }

    private var next: Int { row.last.map { $0.column + $0.columnSpan } ?? 0 }

    /// What a cell from above covers stands as its continuation.
    private mutating func fill() {
        while let above = open[next] {
            row.append(Cell(blocks: [], column: next, columnSpan: above.span, isContinuation: true))
        }
    }

    private static func span(_ text: String?, _ limit: Int) -> Int {
        min(max(text.flatMap { Int($0.trimmed) } ?? 1, 1), limit)
    }
}
