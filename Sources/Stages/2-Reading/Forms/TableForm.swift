import Text

/// Reads a form laid out as a table: the label left of its answer, above it, or with it in one cell.
struct TableForm {
    let reader: FormReader
    let table: FormTable
    /// For each cell the field that its text names.
    private let labels: [LabelMatcher.Match?]
    private let composites: [[LabelMatcher.Match]]
    private let header: TableHeader

    init(reader: FormReader, table: FormTable) {
        self.reader = reader
        self.table = table
        var labels: [LabelMatcher.Match?] = []
        var composites: [[LabelMatcher.Match]] = []
        for cell in table.cells {
            let text = FieldParser.tidy(cell.text)
            var match = text.isEmpty ? nil : reader.matcher.match(Self.oneLine(text))
            // The single cell of a row that names a section is no label.
            if match != nil, cell.columnSpan >= table.columns, table.columns > 1, reader.isSection(text) { match = nil }
            labels.append(match)
            composites.append(match == nil && !text.isEmpty ? reader.matcher.composite(Self.oneLine(text)) : [])
        }
        self.labels = labels
        self.composites = composites
        header = TableHeader(table: table, caseYear: reader.matcher.caseYear)
    }

    func read() -> [(field: Int, answer: FormReader.Answer)] {
        var found: [(field: Int, answer: FormReader.Answer)] = []
        for index in table.cells.indices {
            if labels[index] == nil, composites[index].isEmpty {
                found += pairInside(index)
                continue
            }
            let isLabel = isLabel(index)
            guard isLabel, let value = value(of: index) else { continue }
            let raw = table.cells[value.cell].text
            let place = "row \(table.cells[index].row + 1)"
            if let match = labels[index] {
                var match = match
                if match.unit == nil { match.unit = value.unit }
                found += reader.answers(to: match, label: table.cells[index].text, raw: raw, place: place)
            } else {
                found += reader.answers(to: composites[index], raw: raw, place: place)
            }
        }
        return found
    }

    private func isLabel(_ index: Int) -> Bool { labels[index] != nil || !composites[index].isEmpty }

    /// Where the answer to a label stands: right of it, or below it where the right is another label.
    private func value(of index: Int) -> (cell: Int, unit: Unit?)? {
        if let named = header.valueColumn, named >= table.cells[index].column + table.cells[index].columnSpan,
            table.cells[index].row > header.row, let cell = table.index(row: table.cells[index].row, column: named)
        {
            let between = header.unitColumn.flatMap { table.index(row: table.cells[index].row, column: $0) }
            return (cell, between.flatMap { Unit.inLabel(Width.half(table.cells[$0].text)) })
        }
        if let right = table.right(of: index), !isLabelAnswered(right, after: index) {
            if Unit.isAlone(table.cells[right].text), let next = table.right(of: right), !isLabel(next) {
                return (next, Unit.inLabel(Width.half(table.cells[right].text)))
            }
            return (right, nil)
        }
        if let below = table.below(index), !isLabel(below), !reader.isSection(table.cells[below].text) {
            return (below, nil)
        }
        // Nothing but another label beside it: the field was left without a cell to fill.
        return nil
    }

    /// Whether the cell at the right is a label of its own rather than the answer.
    ///
    /// An answer may happen to read as a label, as 职务: 负责人. It is taken as the answer where the row would otherwise
    /// hold labels and answers out of step.
    private func isLabelAnswered(_ right: Int, after index: Int) -> Bool {
        guard isLabel(right) else { return false }
        // Labels stand at this cell's column all the way down, and answers at the other's.
        let column = table.cells[right].column
        var labelsThere = 0
        var answersThere = 0
        for other in 0..<table.rows where other != table.cells[index].row {
            guard let cell = table.index(row: other, column: column), table.cells[cell].row == other,
                table.cells[cell].column == column, !table.cells[cell].text.isEmpty
            else { continue }
            if isLabel(cell) { labelsThere += 1 } else { answersThere += 1 }
        }
        return labelsThere > 0 || answersThere < 3
    }

    /// Label and answer in one cell: 联系人：张三.
    private func pairInside(_ index: Int) -> [(field: Int, answer: FormReader.Answer)] {
        let text = table.cells[index].text
        guard text.contains(where: { $0 == ":" || $0 == "：" }) else { return [] }
        let lines = text.split(whereSeparator: \.isNewline).prefix(200).map { FormLine(text: String($0)) }
        return LineForm(reader: reader, needsColon: true).read(lines)
    }

    /// A label that the cell breaks into lines, as one.
    private static func oneLine(_ text: String) -> String {
        guard text.contains(where: \.isNewline) else { return text }
        return text.split(whereSeparator: \.isNewline).map { FieldParser.tidy(String($0)) }.joined()
    }
}
