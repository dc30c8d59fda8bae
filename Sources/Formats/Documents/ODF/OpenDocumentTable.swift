/// A table of an OpenDocument file while its element is open. Covered cells are written out there, and repeated ones once.
struct OpenDocumentTable {
    private let title: String?
    private var rows: [[Cell]] = []
    private var row: [Cell] = []
    private var column = 0
    private var repeated = 1
    private var isHidden = false
    private var cell = Cell(blocks: [], column: 0)
    private var cellRepeated = 1
    private var isCovered = false

    /// Sheets repeat blank cells and rows to their edges; more than this is never typed.
    private static let repeats = 1_000
    private static let blanks = 8
    /// Past so many cells repetitions are no longer written out.
    private static let cellsAtMost = 100_000
    private var cells = 0

    init(title: String?) { self.title = title }

    mutating func beginRow(repeated: Int, isHidden: Bool) {
        self.repeated = repeated
        self.isHidden = isHidden
        row = []
        column = 0
    }

    mutating func beginCell(_ attributes: XMLAttributes, isCovered: Bool) {
        self.isCovered = isCovered
        cellRepeated = min(max(attributes.number("number-columns-repeated") ?? 1, 1), SheetGrid.columns)
        cell = Cell(
            blocks: [], column: column,
            columnSpan: min(max(attributes.number("number-columns-spanned") ?? 1, 1), 1_000),
            rowSpan: min(max(attributes.number("number-rows-spanned") ?? 1, 1), 100_000), isContinuation: isCovered)
    }

    mutating func endCell(_ blocks: [Block]) {
        cell.blocks = isCovered ? [] : blocks
        let isBlank = cell.blocks.isEmpty
        // Blank cells to the sheet's edge are no cells; they count only when something comes after them.
        if isBlank, !isCovered, cellRepeated > Self.blanks {
            column += cellRepeated
            return
        }
        cells += min(cellRepeated, Self.repeats)
        for _ in 0..<(cells <= Self.cellsAtMost ? min(cellRepeated, Self.repeats) : 1) {
            cell.column = column
            column += 1
            // What lies under a cell on its left needs no cell of its own.
            if isCovered, let last = row.last, last.column + last.columnSpan > cell.column { continue }
            row.append(cell)
        }
        column += max(0, cellRepeated - Self.repeats)
    }

    mutating func endRow(limit: Int) {
        guard !isHidden, rows.count < limit else { return }
        let isBlank = row.allSatisfy { $0.blocks.isEmpty && !$0.isContinuation }
        if isBlank && repeated > 1 { return }
        let times = isBlank || cells > Self.cellsAtMost ? 1 : min(max(repeated, 1), 64)
        cells += times * row.count
        for _ in 0..<times { rows.append(row) }
    }

    func finished() -> Table? {
        var rows = rows
        while let last = rows.last, last.allSatisfy({ $0.blocks.isEmpty && !$0.isContinuation }) { rows.removeLast() }
        guard rows.contains(where: { $0.contains { !$0.blocks.isEmpty } }) else { return nil }
        return Table(rows: rows, title: title)
    }
}
