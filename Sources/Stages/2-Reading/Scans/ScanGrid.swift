/// The cells that the ruling of a page makes.
struct ScanGrid {
    struct Cell: Equatable {
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
        var box: PageBox
    }

    private(set) var cells: [Cell] = []
    /// What lies above the table and below it.
    private(set) var outside: [PageBox] = []

    /// Bounds against pages made to exhaust the reader.
    private static let most = (rows: 400, columns: 100, cells: 2_000)
    /// A table has so many rows and columns at least.
    private static let fewest = (rows: 3, columns: 2)
    private static let near = RulingLines.near

    /// Empty where the page has no table.
    init(_ lines: RulingLines, width: Int, height: Int) {
        // Lines of a table are long; what is shorter is part of the print.
        let across = Array(lines.horizontal.filter { $0.to - $0.from > width / 14 }.prefix(Self.most.rows))
        var down = Array(lines.vertical.prefix(Self.most.columns))
        let rows = Self.places(across.map(\.at))
        if let top = rows.first, let bottom = rows.last {
            // The edge of a table may be lost in a shadow, or left out: it is where its lines begin and end.
            for edge in [Self.middle(across.map(\.from)), Self.middle(across.map(\.to))] {
                let isDrawn = down.contains {
                    ($0.at - edge).magnitude <= 2 * Self.near && ($0.to - $0.from) * 2 > bottom - top
                }
                if !isDrawn {
                    down.removeAll { ($0.at - edge).magnitude <= 2 * Self.near }
                    down.append(RulingLines.Line(at: edge, from: top, to: bottom))
                }
            }
        }
        let columns = Self.places(down.map(\.at))
        guard rows.count > Self.fewest.rows, columns.count > Self.fewest.columns else { return }
        var edges: [[Int]] = []
        for (top, bottom) in zip(rows, rows.dropFirst()) {
            let middle = (top + bottom) / 2
            edges.append(
                columns.indices.filter { column in
                    down.contains {
                        ($0.at - columns[column]).magnitude <= Self.near && $0.from - 6 <= middle && $0.to + 6 >= middle
                    }
                })
        }
        for row in edges.indices {
            for (left, right) in zip(edges[row], edges[row].dropFirst()) where cells.count < Self.most.cells {
                let span = columns[left]..<columns[right]
                func isRuled(_ y: Int) -> Bool {
                    // A stain or a seal may hide most of a line: a cell over several rows has none of it.
                    let ruled = across.filter { ($0.at - y).magnitude <= Self.near }
                        .map { max(0, min($0.to, span.upperBound) - max($0.from, span.lowerBound)) }.max()
                    return (ruled ?? 0) * 8 > span.count
                }
                func continues(into next: Int) -> Bool {
                    edges.indices.contains(next) && !isRuled(rows[next])
                        && zip(edges[next], edges[next].dropFirst()).contains { $0 == left && $1 == right }
                }
                // A cell over several rows was made in the first of them.
                if row > 0, continues(into: row), isIn(edges[row - 1], left, right) { continue }
                var last = row
                while continues(into: last + 1) { last += 1 }
                cells.append(
                    Cell(
                        row: row, column: left, rowSpan: last - row + 1, columnSpan: right - left,
                        box: PageBox(
                            left: columns[left] + 3, top: rows[row] + 2, right: columns[right] - 2,
                            bottom: rows[last + 1] - 1)))
            }
        }
        guard let first = rows.first, let last = rows.last else { return }
        outside = [
            PageBox(left: 0, top: 0, right: width, bottom: first - 3),
            PageBox(left: 0, top: last + 4, right: width, bottom: height),
        ]
    }

    private static func middle(_ places: [Int]) -> Int { places.sorted()[places.count / 2] }

    private func isIn(_ edges: [Int], _ left: Int, _ right: Int) -> Bool {
        zip(edges, edges.dropFirst()).contains { $0 == left && $1 == right }
    }

    /// Where lines run, each once.
    private static func places(_ all: [Int]) -> [Int] {
        var places: [Int] = []
        for at in all.sorted() where places.last.map({ at - $0 > near }) ?? true { places.append(at) }
        return places
    }
}
