/// Joins what a page break divided.
enum PDFPageBreak {
    /// Appends a page's blocks. A table that begins a page goes on the table that ended the one before, when both have as
    /// many columns.
    static func append(_ page: [Block], to blocks: inout [Block]) {
        guard case .table(let next)? = page.first, case .table(var table)? = blocks.last,
            width(next) == width(table), width(next) > 1
        else {
            blocks += page
            return
        }
        var rows = next.rows[...]
        if let first = rows.first, let last = table.rows.last, goesOn(first), last.count == first.count,
            let from = first.last, let index = table.rows.indices.last
        {
            let place = last.count - 1
            let text = PDFLines.join([last[place].text, from.text])
            table.rows[index][place].blocks = [.paragraph(Paragraph(text))]
            rows.removeFirst()
        }
        table.rows += rows
        blocks[blocks.count - 1] = .table(table)
        blocks += page.dropFirst()
    }

    private static func width(_ table: Table) -> Int {
        table.rows.map { $0.last.map { $0.column + $0.columnSpan } ?? 0 }.max() ?? 0
    }

    /// The rest of a row: a text in its last cell only.
    private static func goesOn(_ row: [Cell]) -> Bool {
        guard row.count > 1, let last = row.last, !last.text.isEmpty else { return false }
        return row.dropLast().allSatisfy { $0.text.isEmpty && $0.rowSpan == 1 && !$0.isContinuation }
    }
}
