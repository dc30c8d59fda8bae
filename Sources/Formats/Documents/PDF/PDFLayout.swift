/// Makes paragraphs and tables of a page's words and lines.
enum PDFLayout {
    static func blocks(_ page: PDFWordPage, _ rules: [PDFContent.Rule]) -> [Block] {
        let grids = PDFGrid.all(rules)
        var inside: [[Int: [[PDFWord]]]] = grids.map { _ in [:] }
        var outside: [[PDFWord]] = []
        for line in page.lines where !line.isEmpty {
            // A line that pdftotext draws across several cells is divided among them.
            var rest: [PDFWord] = []
            var pieces: [(grid: Int, cell: Int, words: [PDFWord])] = []
            for word in line {
                let (x, y) = word.middle
                guard let grid = grids.firstIndex(where: { $0.cell(x: x, y: y) != nil }),
                    let cell = grids[grid].cell(x: x, y: y)
                else {
                    rest.append(word)
                    continue
                }
                if let last = pieces.indices.last, pieces[last].grid == grid, pieces[last].cell == cell {
                    pieces[last].words.append(word)
                } else {
                    pieces.append((grid, cell, [word]))
                }
            }
            for piece in pieces { inside[piece.grid][piece.cell, default: []].append(piece.words) }
            if !rest.isEmpty { outside.append(rest) }
        }
        var placed: [(top: Double, blocks: [Block])] = []
        for (index, grid) in grids.enumerated() {
            let contents = inside[index].mapValues { lines in
                [Block.paragraph(Paragraph(PDFLines.join(PDFLines.rows(lines).map(PDFLines.text))))]
            }
            if contents.isEmpty { continue }
            placed.append((grid.top, [.table(grid.table(contents))]))
        }
        let words = page.lines.joined()
        let (left, right) = (words.map(\.left).min() ?? 0, words.map(\.right).max() ?? 0)
        placed += PDFLines.runs(outside, pageWidth: page.width, within: left...max(left, right))
        return placed.sorted { $0.top < $1.top }.flatMap(\.blocks)
    }
}
