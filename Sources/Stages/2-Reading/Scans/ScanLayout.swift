/// Puts the words of a page back into the cells of its table, or into lines where it has none.
struct ScanLayout {
    /// What one stretch of text was made of, for its confidence and its crop.
    struct Source {
        var text: String
        var confidence: Double
        var x: Int
        var y: Int
        var right: Int
        var bottom: Int
    }

    private(set) var parts: [FormPart] = []
    private(set) var sources: [Source] = []

    init(_ words: [ScanWord], _ lines: RulingLines, width: Int) {
        // Lines of a table are long; what is shorter is part of the print.
        let across = lines.horizontal.filter { $0.to - $0.from > width / 14 }.map(\.at).sorted()
        let bounds = Self.bands(across)
        guard bounds.count > 3, lines.vertical.count > 2 else {
            parts = Self.byLines(words).map { .line(FormLine(text: note($0))) }
            return
        }
        var table = FormTable()
        var inside: Set<Int> = []
        let columns = Self.columns(lines.vertical)
        for (row, band) in zip(bounds, bounds.dropFirst()).enumerated() {
            let edges = Self.edges(lines.vertical, columns, at: (band.0 + band.1) / 2)
            guard edges.count > 1 else { continue }
            for (left, right) in zip(edges, edges.dropFirst()) {
                let own = words.indices.filter { index in
                    let middle = words[index].middle
                    return middle.y > band.0 && middle.y <= band.1 && middle.x > left.x && middle.x <= right.x
                }
                inside.formUnion(own)
                table.add(
                    FormTable.Cell(
                        text: note(own.map { words[$0] }), row: row, column: left.column, rowSpan: 1,
                        columnSpan: right.column - left.column))
            }
        }
        let outside = words.indices.filter { !inside.contains($0) }.map { words[$0] }
        parts = [.table(table)] + Self.byLines(outside).map { .line(FormLine(text: note($0))) }
    }

    /// Remembers where a text came from.
    private mutating func note(_ words: [ScanWord]) -> String {
        let text = ScanWord.text(words)
        guard !words.isEmpty else { return text }
        sources.append(
            Source(
                text: text, confidence: words.map(\.confidence).reduce(0, +) / Double(words.count),
                x: words.map(\.x).min() ?? 0, y: words.map(\.y).min() ?? 0,
                right: words.map { $0.x + $0.width }.max() ?? 0, bottom: words.map { $0.y + $0.height }.max() ?? 0))
        return text
    }

    private static func byLines(_ words: [ScanWord]) -> [[ScanWord]] {
        var lines: [[ScanWord]] = []
        for word in words {
            if lines.last?.last?.line == word.line { lines[lines.count - 1].append(word) } else { lines.append([word]) }
        }
        return lines
    }

    /// The heights of the table's lines, each once.
    private static func bands(_ across: [Int]) -> [Int] {
        var bands: [Int] = []
        for at in across where bands.last.map({ at - $0 > 12 }) ?? true { bands.append(at) }
        return bands
    }

    private static func columns(_ vertical: [RulingLines.Line]) -> [Int] { bands(vertical.map(\.at).sorted()) }

    /// The upright lines that pass a height, with their column: a merged cell is passed by fewer.
    private static func edges(
        _ vertical: [RulingLines.Line], _ columns: [Int], at y: Int
    ) -> [(x: Int, column: Int)] {
        var edges: [(x: Int, column: Int)] = []
        for (column, x) in columns.enumerated() {
            let passes = vertical.contains { abs($0.at - x) <= 12 && $0.from - 6 <= y && $0.to + 6 >= y }
            if passes { edges.append((x, column)) }
        }
        return edges
    }
}
