/// A paragraph or a table.
public indirect enum Block: Equatable, Sendable {
    case paragraph(Paragraph)
    case table(Table)
}

extension [Block] {
    /// The text of the blocks, line by line, cells in reading order.
    public func text(notes: Bool) -> String {
        var lines: [String] = []
        gather(into: &lines, notes: notes)
        return lines.joined(separator: "\n")
    }

    private func gather(into lines: inout [String], notes: Bool) {
        for block in self {
            switch block {
            case .paragraph(let paragraph):
                if notes || !paragraph.isNote { lines.append(paragraph.text) }
            case .table(let table):
                for row in table.rows {
                    for cell in row where !cell.isContinuation { cell.blocks.gather(into: &lines, notes: notes) }
                }
            }
        }
    }
}
