/// Tables as their lines draw them.
struct PDFGrid {
    /// The table's edges between cells, in ascending order.
    let columns: [Double]
    let rows: [Double]
    /// For each row of places and each place the number of its cell; joined places share it.
    private let cells: [[Int]]

    /// Lines as near as this are the same line, in points.
    private static let near = 2.5
    private static let linesAtMost = 400
    /// How far rows must reach past the last line across them to make a cell there.
    private static let side = 12.0

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
        let (across, down) = (rules.filter(\.isHorizontal), rules.filter { !$0.isHorizontal })
        // A table may be open at its sides: its rows still reach there.
        let sides = [across.map(\.from).min(), across.map(\.to).max()].compactMap { $0 }
        let places = down.map(\.at)
        let open =
            places.isEmpty ? [] : sides.filter { side in places.allSatisfy { ($0 - side).magnitude > Self.side } }
        let columns = Self.places(places + open)
        let rows = Self.places(across.map(\.at))
        // One box around a text is a frame, not a table.
        guard columns.count >= 2, rows.count >= 2, columns.count + rows.count >= 5 else { return nil }
        let width = columns.count - 1
        let verticals = columns.map { at in down.filter { ($0.at - at).magnitude <= Self.near } }
        let horizontals = rows.map { at in across.filter { ($0.at - at).magnitude <= Self.near } }
        var joined = Array(0..<(width * (rows.count - 1)))
        func root(_ index: Int) -> Int {
            var index = index
            while joined[index] != index {
                joined[index] = joined[joined[index]]
                index = joined[index]
            }
            return index
        }
        func join(_ first: Int, _ second: Int) {
            let (a, b) = (root(first), root(second))
            joined[max(a, b)] = min(a, b)
        }
        for row in 0..<(rows.count - 1) {
            for column in 0..<width {
                let (x, y) = ((columns[column] + columns[column + 1]) / 2, (rows[row] + rows[row + 1]) / 2)
                let place = row * width + column
                if column + 1 < width, !Self.covers(verticals[column + 1], y) { join(place, place + 1) }
                if row + 2 < rows.count, !Self.covers(horizontals[row + 1], x) { join(place, place + width) }
            }
        }
        cells = (0..<(rows.count - 1)).map { row in (0..<width).map { root(row * width + $0) } }
        self.columns = columns
        self.rows = rows
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

    private static func covers(_ rules: [PDFContent.Rule], _ along: Double) -> Bool {
        rules.contains { $0.from <= along && $0.to >= along }
    }

    private static func place(_ value: Double, _ edges: [Double]) -> Int? {
        guard let first = edges.first, let last = edges.last, value >= first, value <= last else { return nil }
        return min(edges.lastIndex { $0 <= value } ?? 0, edges.count - 2)
    }
}
