/// Puts the paragraphs of a Word 97 file into tables, by how deep each lies.
struct WordTables {
    private struct Level {
        var rows: [(cells: [[Block]], look: WordRowLook)] = []
        var cells: [[Block]] = []
        var cell: [Block] = []
    }

    private(set) var blocks: [Block] = []
    private var levels: [Level] = []

    /// Adds a paragraph that lies in `depth` tables.
    mutating func add(_ paragraph: Paragraph, depth: Int) {
        settle(depth)
        put(.paragraph(paragraph))
    }

    mutating func endCell() {
        guard let last = levels.indices.last else { return }
        levels[last].cells.append(levels[last].cell)
        levels[last].cell = []
    }

    mutating func endRow(_ look: WordRowLook, depth: Int) {
        settle(depth)
        guard let last = levels.indices.last else { return }
        if !levels[last].cell.isEmpty { endCell() }
        if !levels[last].cells.isEmpty { levels[last].rows.append((levels[last].cells, look)) }
        levels[last].cells = []
    }

    mutating func finish() -> [Block] {
        settle(0)
        return blocks
    }

    private mutating func settle(_ depth: Int) {
        while levels.count > depth, let level = levels.popLast() {
            var rows = level.rows
            let open = level.cell.isEmpty ? level.cells : level.cells + [level.cell]
            if !open.isEmpty { rows.append((open, WordRowLook())) }
            if !rows.isEmpty { put(.table(Self.table(rows))) }
        }
        while levels.count < depth { levels.append(Level()) }
    }

    private mutating func put(_ block: Block) {
        if let last = levels.indices.last { levels[last].cell.append(block) } else { blocks.append(block) }
    }

    /// Edges as near as this are the same, in twentieths of a point.
    private static let near = 30

    private static func table(_ rows: [(cells: [[Block]], look: WordRowLook)]) -> Table {
        var edges: [Int] = []
        for edge in rows.flatMap(\.look.edges).sorted() where edges.last.map({ edge - $0 > near }) ?? true {
            edges.append(edge)
        }
        func column(_ edge: Int) -> Int { max(0, edges.places(upTo: edge + near) - 1) }
        var made: [[Cell]] = []
        var open: [Int: (row: Int, index: Int)] = [:]
        for row in rows {
            var line: [Cell] = []
            for (index, blocks) in row.cells.enumerated() {
                let look = row.look
                let isKnown = index + 1 < look.edges.count
                let merge = isKnown && index < look.merges.count ? look.merges[index] : []
                let left = isKnown ? column(look.edges[index]) : (line.last.map { $0.column + $0.columnSpan } ?? 0)
                let right = isKnown ? max(left + 1, column(look.edges[index + 1])) : left + 1
                if merge.contains(.left), let last = line.indices.last {
                    line[last].columnSpan = max(line[last].columnSpan, right - line[last].column)
                    line[last].blocks += blocks.filter { !isBlank($0) }
                    continue
                }
                var cell = Cell(blocks: blocks, column: left, columnSpan: right - left)
                if merge.contains(.down), !merge.contains(.downStart), let start = open[left] {
                    cell.isContinuation = true
                    made[start.row][start.index].rowSpan = made.count - start.row + 1
                } else {
                    open[left] = merge.contains(.downStart) ? (made.count, line.count) : nil
                }
                line.append(cell)
            }
            made.append(line)
        }
        return Table(rows: made)
    }

    private static func isBlank(_ block: Block) -> Bool {
        if case .paragraph(let paragraph) = block { paragraph.text.isEmpty } else { false }
    }
}
