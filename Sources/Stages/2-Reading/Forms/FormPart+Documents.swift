import Documents

extension FormPart {
    /// The parts of a document, tables within tables after the ones that hold them.
    static func parts(of blocks: [Block], depth: Int = 0) -> [FormPart] {
        guard depth < 8 else { return [] }
        var parts: [FormPart] = []
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                guard !paragraph.isNote else { continue }
                for line in paragraph.text.split(whereSeparator: \.isNewline) {
                    parts.append(.line(FormLine(text: String(line), isHeading: paragraph.headingLevel != nil)))
                }
            case .table(let table):
                let (laid, inner) = lay(table)
                parts.append(.table(laid))
                for blocks in inner { parts += Self.parts(of: blocks, depth: depth + 1) }
            }
        }
        return parts
    }

    private static func lay(_ table: Table) -> (FormTable, [[Block]]) {
        var laid = FormTable()
        var inner: [[Block]] = []
        for (row, cells) in table.rows.enumerated() {
            for cell in cells where !cell.isContinuation {
                laid.add(
                    FormTable.Cell(
                        text: cell.text, row: row, column: cell.column, rowSpan: cell.rowSpan,
                        columnSpan: cell.columnSpan))
                if cell.blocks.contains(where: { if case .table = $0 { true } else { false } }) {
                    inner.append(
                        cell.blocks.filter { if case .table = $0 { true } else { false } })
                }
            }
        }
        return (laid, inner)
    }
}
