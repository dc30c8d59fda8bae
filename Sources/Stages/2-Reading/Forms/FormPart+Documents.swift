import Documents

extension FormPart {
    /// The parts of a document, tables within tables after the ones that hold them.
    static func parts(of blocks: [Block]) -> [FormPart] {
        var gathering = Gathering()
        gathering.add(blocks, depth: 0)
        return acrossPages(gathering.parts)
    }

    /// Lines that a page ends and the next one begins with, between the halves of a table.
    private static let betweenPages = (lines: 4, characters: 40)

    /// Tables that a page's end cut in two: the second begins with a row whose label stands on the page before.
    private static func acrossPages(_ parts: [FormPart]) -> [FormPart] {
        var joined: [FormPart] = []
        for part in parts {
            guard case .table(var below) = part, let rest = below.withoutLabel(), let last = lastTable(joined),
                case .table(var above) = joined[last], above.columns == below.columns,
                above.appendToLastRow(rest)
            else {
                joined.append(part)
                continue
            }
            below.removeTextOfFirstRow()
            joined[last] = .table(above)
            joined.append(.table(below))
        }
        return joined
    }

    /// The table at the end of the page before, if nothing but running heads stands after it.
    private static func lastTable(_ parts: [FormPart]) -> Int? {
        for (index, part) in parts.enumerated().reversed().prefix(betweenPages.lines + 1) {
            switch part {
            case .table: return index
            case .line(let line): if line.text.count > betweenPages.characters { return nil }
            }
        }
        return nil
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
