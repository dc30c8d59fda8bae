/// The print of a page, put back into the cells of its table, or into lines where it has none.
struct ScanLayout {
    /// One cell or line, with what was read in it.
    struct Source {
        var text: String
        var words: [ScanWord]
        /// The lines of print in it.
        var strips: [ScanStrip]
        /// Below 1 where the label beside it was mended.
        var label = 1.0
        /// Of the answer in it, where a second pass has told.
        var confidence: Double?

        var box: PageBox? {
            let boxes = strips.isEmpty ? words.map(\.box) : strips.map(\.box)
            return boxes.dropFirst().reduce(boxes.first) { $0?.joined($1) }
        }
    }

    /// Those of the table's cells first.
    var sources: [Source]
    private let cells: [ScanGrid.Cell]

    /// - Parameter words: of each strip.
    init(_ grid: ScanGrid, _ strips: [ScanStrip], _ words: [Int: [ScanWord]]) {
        cells = grid.cells
        sources = grid.cells.map { _ in Source(text: "", words: [], strips: []) }
        for (index, strip) in strips.enumerated() {
            let found = words[index] ?? []
            if sources.indices.contains(strip.cell), strip.cell < cells.count {
                sources[strip.cell].words += found
                sources[strip.cell].strips.append(strip)
            } else {
                // Outside the table each line stands for itself.
                sources.append(Source(text: "", words: found, strips: [strip]))
            }
        }
        for index in sources.indices {
            sources[index].text = ScanText.tidied(
                ScanWord.text(sources[index].words, keepsGaps: index >= cells.count))
        }
    }

    /// A page without a table, line by line.
    init(_ words: [ScanWord], of page: GreyPage) {
        cells = []
        sources = []
        var lines: [[ScanWord]] = []
        for word in words {
            if lines.last?.last?.line == word.line { lines[lines.count - 1].append(word) } else { lines.append([word]) }
        }
        for (index, line) in lines.prefix(ScanStrip.most).enumerated() {
            let text = ScanText.tidied(ScanWord.text(line, keepsGaps: true))
            var source = Source(text: text, words: line, strips: [])
            if let box = source.box {
                let wider = PageBox(
                    left: box.left - 3, top: box.top - 3, right: box.right + 3, bottom: box.bottom + 3
                ).within(page.width, page.height)
                source.strips = [
                    ScanStrip(cell: index, box: wider, picture: page.cut(wider, margin: ScanStrip.margin))
                ]
            }
            sources.append(source)
        }
    }

    /// As the form reader takes it.
    var parts: [FormPart] {
        var parts: [FormPart] = []
        if !cells.isEmpty { parts.append(.table(table)) }
        return parts + sources.dropFirst(cells.count).map { .line(FormLine(text: $0.text)) }
    }

    private var table: FormTable {
        var table = FormTable()
        for (cell, source) in zip(cells, sources) {
            table.add(
                FormTable.Cell(
                    text: source.text, row: cell.row, column: cell.column, rowSpan: cell.rowSpan,
                    columnSpan: cell.columnSpan))
        }
        return table
    }

    /// How sure a mended label is, at most.
    private static let mended = 0.8

    /// Gives misread labels the wording that they had.
    mutating func mendLabels(_ labels: ScanLabels) {
        guard !cells.isEmpty else { return }
        for (index, label) in labels.mended(table) where index < cells.count {
            sources[index].text = label
            // It vouches for the cells of its row.
            for other in cells.indices where cells[other].row == cells[index].row {
                sources[other].label = Self.mended
            }
        }
    }

    /// Where an answer was read: its cell, or the first line that holds it.
    func source(of raw: String, cell: Int?) -> Int? {
        if let cell, cell < cells.count { return cell }
        guard !raw.isEmpty else { return nil }
        return sources.indices.first { $0 >= cells.count && sources[$0].text.contains(raw) }
            ?? sources.indices.first { sources[$0].text.contains(raw) }
    }

    /// The words of a source that make up the answer at its end; nil where it is not told apart.
    func words(of raw: String, in source: Int) -> ArraySlice<ScanWord>? {
        let words = sources[source].words
        let wanted = ScanText.compact(raw)
        if ScanText.compact(sources[source].text) == wanted { return words[...] }
        for start in words.indices.dropFirst() {
            let rest = ScanText.tidied(ScanWord.text(Array(words[start...])))
            if ScanText.compact(rest) == wanted { return words[start...] }
        }
        return nil
    }
}
