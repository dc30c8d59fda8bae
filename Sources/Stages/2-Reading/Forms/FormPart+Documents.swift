import Documents

extension FormPart {
    /// The parts of a document, tables within tables after the ones that hold them.
    static func parts(of blocks: [Block]) -> [FormPart] {
        var gathering = Gathering()
        gathering.add(blocks, depth: 0)
        return gathering.parts
    }

    /// Collects parts within bounds: a form is short, and every line of it is looked at for labels.
    private struct Gathering {
        var parts: [FormPart] = []
        private var left = (lines: 8_000, cells: 20_000)
        private static let deepest = 8

        mutating func add(_ blocks: [Block], depth: Int) {
            guard depth < Self.deepest else { return }
            for block in blocks where left.lines > 0 && left.cells > 0 {
                switch block {
                case .paragraph(let paragraph):
                    guard !paragraph.isNote else { continue }
                    for line in paragraph.text.split(whereSeparator: \.isNewline) where left.lines > 0 {
                        left.lines -= 1
                        parts.append(.line(FormLine(text: String(line), isHeading: paragraph.headingLevel != nil)))
                    }
                case .table(let table): add(table, depth: depth)
                }
            }
        }

        private mutating func add(_ table: Table, depth: Int) {
            var laid = FormTable()
            var inner: [[Block]] = []
            for (row, cells) in table.rows.enumerated() {
                for cell in cells where !cell.isContinuation && left.cells > 0 {
                    left.cells -= 1
                    laid.add(
                        FormTable.Cell(
                            text: cell.text, row: row, column: cell.column, rowSpan: cell.rowSpan,
                            columnSpan: cell.columnSpan))
                    let tables = cell.blocks.filter { if case .table = $0 { true } else { false } }
                    if !tables.isEmpty { inner.append(tables) }
                }
            }
            parts.append(.table(laid))
            for blocks in inner { add(blocks, depth: depth + 1) }
        }
    }
}
