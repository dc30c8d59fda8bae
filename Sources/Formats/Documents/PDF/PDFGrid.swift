/// Tables as their lines draw them.
struct PDFGrid {
    /// The table's edges between cells, in ascending order.
    private(set) var columns: [Double]
    private(set) var rows: [Double]
    /// For each row of places and each place the number of its cell; joined places share it.
    private var cells: [[Int]]

    /// Lines as near as this are the same line, in points.
    private static let near = 2.5
    private static let linesAtMost = 400

    var top: Double { rows.first ?? 0 }
    var bottom: Double { rows.last ?? 0 }
    var left: Double { columns.first ?? 0 }
    var right: Double { columns.last ?? 0 }

    /// The tables of a page: lines that touch belong together.
    static func all(_ rules: [PDFContent.Rule]) -> [PDFGrid] {
        let merged = merge(rules)
        var group = Array(merged.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while group[index] != index { index = group[index] }
            return index
        }
        for (first, one) in merged.enumerated() where one.isHorizontal {
            for (second, other) in merged.enumerated() where !other.isHorizontal && touch(one, other) {
                let (a, b) = (root(first), root(second))
                group[max(a, b)] = min(a, b)
            }
        }
        let groups = Dictionary(grouping: merged.indices, by: root)
        return groups.keys.sorted().compactMap { key in PDFGrid((groups[key] ?? []).map { merged[$0] }) }
            .sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    }

    private init?(_ rules: [PDFContent.Rule]) {
        columns = Self.places(rules.filter { !$0.isHorizontal }.map(\.at))
        rows = Self.places(rules.filter(\.isHorizontal).map(\.at))
        cells = []
        // One box around a text is a frame, not a table.
        guard columns.count >= 2, rows.count >= 2, columns.count + rows.count >= 5 else { return nil }
        let across = columns.count - 1
        cells = (0..<rows.count - 1).map { row in (0..<across).map { row * across + $0 } }
        for row in cells.indices {
            for column in 0..<across {
                let (x, y) = ((columns[column] + columns[column + 1]) / 2, (rows[row] + rows[row + 1]) / 2)
                if column + 1 < across, !Self.covers(rules, isHorizontal: false, at: columns[column + 1], y) {
                    join(cells[row][column], cells[row][column + 1])
                }
                if row + 1 < cells.count, !Self.covers(rules, isHorizontal: true, at: rows[row + 1], x) {
                    join(cells[row][column], cells[row + 1][column])
                }
            }
        }
    }

    /// The cell in which a point lies.
    func cell(x: Double, y: Double) -> Int? {
        guard let column = Self.place(x, columns), let row = Self.place(y, rows) else { return nil }
        return cells[row][column]
    }

    /// The table with what each of its cells holds.
    func table(_ contents: [Int: [Block]]) -> Table {
        var seen: Set<Int> = []
        var made: [[Cell]] = []
        for row in cells.indices {
            var line: [Cell] = []
            var column = 0
            while column < cells[row].count {
                let number = cells[row][column]
                var span = 1
                while column + span < cells[row].count, cells[row][column + span] == number { span += 1 }
                if seen.insert(number).inserted {
                    var reach = 1
                    while row + reach < cells.count, cells[row + reach][column] == number { reach += 1 }
                    line.append(
                        Cell(blocks: contents[number] ?? [], column: column, columnSpan: span, rowSpan: reach))
                } else {
                    line.append(Cell(blocks: [], column: column, columnSpan: span, isContinuation: true))
                }
                column += span
            }
            made.append(line)
        }
        return Table(rows: made)
    }

    private mutating func join(_ first: Int, _ second: Int) {
        guard first != second else { return }
        let (kept, gone) = (min(first, second), max(first, second))
        for row in cells.indices {
            for column in cells[row].indices where cells[row][column] == gone { cells[row][column] = kept }
        }
    }

    /// Lines drawn piece by piece become one.
    private static func merge(_ rules: [PDFContent.Rule]) -> [PDFContent.Rule] {
        let sorted = rules.sorted {
            ($0.isHorizontal ? 0 : 1, $0.at, $0.from) < ($1.isHorizontal ? 0 : 1, $1.at, $1.from)
        }
        var made: [PDFContent.Rule] = []
        for rule in sorted {
            let match = made.indices.reversed().prefix(64).first { index in
                made[index].isHorizontal == rule.isHorizontal && (made[index].at - rule.at).magnitude <= near
                    && rule.from <= made[index].to + near && rule.to >= made[index].from - near
            }
            if let match {
                made[match].from = min(made[match].from, rule.from)
                made[match].to = max(made[match].to, rule.to)
            } else {
                made.append(rule)
            }
        }
        return made.count <= linesAtMost ? made : []
    }

    private static func touch(_ across: PDFContent.Rule, _ down: PDFContent.Rule) -> Bool {
        down.at >= across.from - near && down.at <= across.to + near && across.at >= down.from - near
            && across.at <= down.to + near
    }

    private static func places(_ values: [Double]) -> [Double] {
        var made: [Double] = []
        for value in values.sorted() where made.last.map({ value - $0 > near }) ?? true { made.append(value) }
        return made
    }

    private static func covers(
        _ rules: [PDFContent.Rule], isHorizontal: Bool, at place: Double, _ along: Double
    ) -> Bool {
        rules.contains {
            $0.isHorizontal == isHorizontal && ($0.at - place).magnitude <= near && $0.from <= along && $0.to >= along
        }
    }

    private static func place(_ value: Double, _ edges: [Double]) -> Int? {
        guard let first = edges.first, let last = edges.last, value >= first, value <= last else { return nil }
        return min(edges.lastIndex { $0 <= value } ?? 0, edges.count - 2)
    }
}
