import Text
import Values

/// Reads a form laid out as a table: the label left of its answer, above it, or with it in one cell.
struct TableForm {
    let reader: FormReader
    let table: FormTable
    /// For each cell the fields that its text names.
    private let labels: [[LabelMatcher.Match]]
    private let header: TableHeader
    /// Cells hold their answers themselves, behind a colon.
    private let answersInside: Bool
    /// Some rows hold labels alone, with the answers in the row below.
    private var hasHeads = false

    /// The head of a table, for the part of it that stands on the next page.
    struct Head {
        var header: TableHeader
        var columns: Int
    }

    /// The head that holds for what follows in as many columns.
    var head: Head? { header.valueColumn == nil ? nil : Head(header: header, columns: table.columns) }

    init(reader: FormReader, table: FormTable, above: Head? = nil) {
        self.reader = reader
        self.table = table
        labels = table.cells.map { cell in
            let text = FieldParser.tidy(cell.text)
            guard !text.isEmpty else { return [] }
            let matches = reader.matcher.matches(Self.oneLine(text))
            // The single cell of a row that names a section is no label.
            if cell.columnSpan >= table.columns, table.columns > 1, !matches.isEmpty, reader.isSection(text) {
                return []
            }
            return matches
        }
        var own = TableHeader(table: table, caseYear: reader.matcher.caseYear)
        if own.valueColumn == nil, let above, above.columns == table.columns, table.columns > 2 {
            own = above.header
            own.row = -1
        }
        header = own
        let inside = LineForm(reader: reader, needsColon: true)
        answersInside =
            table.cells.count { cell in
                cell.text.utf8.count < 300 && cell.text.contains { $0 == "：" || $0 == ":" }
                    && inside.startsWithPair(cell.text)
            } >= 3
        hasHeads = table.cells.indices.contains { isLabel($0) && isHead($0) }
    }

    func read() -> [(field: Int, answer: FormReader.Answer)] {
        var found: [(field: Int, answer: FormReader.Answer)] = []
        var answered: Set<Int> = []
        for index in table.cells.indices where !answered.contains(index) {
            if labels[index].isEmpty {
                found += pairInside(index)
                continue
            }
            if answersInside, table.cells[index].text.contains(where: { $0 == ":" || $0 == "：" }) {
                found += pairInside(index)
                continue
            }
            guard !isOfAnother(index), let value = nameOf(index).map({ ($0, nil) }) ?? value(of: index) else {
                continue
            }
            answered.insert(value.cell)
            let raw = table.cells[value.cell].text
            let place = "row \(table.cells[index].row + 1)"
            var matches = labels[index]
            if matches.count == 1, matches[0].unit == nil { matches[0].unit = value.unit }
            found += self.found(reader.answers(to: matches, raw: raw, place: place), in: value.cell)
        }
        return found
    }

    /// Answers with the number of the cell that they were found in.
    private func found(
        _ answers: [(field: Int, answer: FormReader.Answer)], in cell: Int
    ) -> [(field: Int, answer: FormReader.Answer)] {
        answers.map { field, answer in
            var answer = answer
            answer.cell = cell
            return (field, answer)
        }
    }

    private func isLabel(_ index: Int) -> Bool { !labels[index].isEmpty }

    /// For a label that heads several rows or cells about one person, the answer beside 姓名 among them.
    private func nameOf(_ index: Int) -> Int? {
        guard labels[index].count == 1, reader.matcher.fields[labels[index][0].field].kind == .text else { return nil }
        let cell = table.cells[index]
        for row in cell.row..<(cell.row + cell.rowSpan) {
            guard let head = table.index(row: row, column: cell.column + cell.columnSpan), Self.isName(table, head)
            else { continue }
            if let right = table.right(of: head), !isLabel(right) { return right }
            return table.below(head).flatMap { isLabel($0) ? nil : $0 }
        }
        guard let below = table.below(index), Self.isName(table, below) else { return nil }
        return table.below(below).flatMap { isLabel($0) ? nil : $0 }
    }

    private static func isName(_ table: FormTable, _ index: Int) -> Bool {
        ["姓名", "名字", "name"].contains(Folding.fold(table.cells[index].text))
    }

    /// Whether a label stands among the rows about another person, as the telephone of the 法定代表人, where its own
    /// stands elsewhere.
    private func isOfAnother(_ index: Int) -> Bool {
        guard labels[index].count == 1 else { return false }
        let field = labels[index][0].field
        let row = table.cells[index].row
        let head = table.cells(inRow: row).first { other in
            other != index && table.cells[other].column < table.cells[index].column && isLabel(other)
                && nameOf(other) != nil
        }
        guard let head, prefix(labels[head][0].field) != prefix(field) else { return false }
        return labels.indices.contains { $0 != index && labels[$0].contains { $0.field == field } }
    }

    private func prefix(_ field: Int) -> Substring {
        reader.matcher.fields[field].key.prefix { $0 != "." }
    }

    /// Where the answer to a label stands: right of it, or below it where the right is another label.
    private func value(of index: Int) -> (cell: Int, unit: Unit?)? {
        if let named = header.valueColumn, named >= table.cells[index].column + table.cells[index].columnSpan,
            table.cells[index].row > header.row, let cell = table.index(row: table.cells[index].row, column: named)
        {
            let between = header.unitColumn.flatMap { table.index(row: table.cells[index].row, column: $0) }
            return (cell, between.flatMap { Unit.inLabel(Width.half(table.cells[$0].text)) })
        }
        if let right = table.right(of: index), !isLabelAnswered(right, after: index), !isHead(index) {
            if Unit.isAlone(table.cells[right].text), let next = table.right(of: right), !isLabel(next) {
                return (next, Unit.inLabel(Width.half(table.cells[right].text)))
            }
            if !hasHeads || !table.cells[right].text.allSatisfy(\.isWhitespace) || !isAloneInRow(index) {
                return (right, nil)
            }
        }
        if let below = table.below(index), !isLabel(below), !reader.isSection(table.cells[below].text) {
            return (below, nil)
        }
        // Nothing but another label beside it: the field was left without a cell to fill.
        return nil
    }

    /// Whether the label stands in a row of labels, with their answers in the row below: most of its cells are labels, and
    /// none of the next row's.
    private func isHead(_ index: Int) -> Bool {
        let cells = table.cells(inRow: table.cells[index].row).filter { !table.cells[$0].text.isEmpty }
        let labels = cells.count { isLabel($0) }
        guard labels >= 2, labels * 2 > cells.count, let below = table.below(index) else { return false }
        let next = table.cells(inRow: table.cells[below].row)
        // Under a row of labels stand as many answers; one cell over the whole width begins another section.
        return next.count >= labels && !next.contains { isLabel($0) }
            && next.contains { !table.cells[$0].text.isEmpty }
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

    private func isAloneInRow(_ index: Int) -> Bool {
        table.cells(inRow: table.cells[index].row).allSatisfy { cell in
            cell == index || table.cells[cell].text.allSatisfy(\.isWhitespace)
        }
    }

    /// Label and answer in one cell: 联系人：张三.
    private func pairInside(_ index: Int) -> [(field: Int, answer: FormReader.Answer)] {
        let text = table.cells[index].text
        guard text.contains(where: { $0 == ":" || $0 == "：" }) else { return [] }
        let lines = text.split(whereSeparator: \.isNewline).prefix(200).map { FormLine(text: String($0)) }
        return found(LineForm(reader: reader, needsColon: true, isCell: true).read(lines), in: index)
    }

    /// A label that the cell breaks into lines, as one.
    private static func oneLine(_ text: String) -> String {
        guard text.contains(where: \.isNewline) else { return text }
        return text.split(whereSeparator: \.isNewline).map { FieldParser.tidy(String($0)) }.joined()
    }
}
