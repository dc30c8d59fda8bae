/// Tables that are drawn without lines: rows whose pieces stand under one another.
enum PDFColumns {
    private struct Row {
        var top: Double
        var pieces: [[PDFWord]]
        var left: [Double] { pieces.map { $0.first?.left ?? 0 } }
    }

    /// The page as tables and paragraphs, or nil where too few rows are divided to speak of a table.
    static func tables(
        _ rows: [[PDFWord]], pageWidth: Double, within extent: ClosedRange<Double>
    ) -> [(top: Double, blocks: [Block])]? {
        let divided = rows.map { Row(top: PDFLines.top($0), pieces: pieces($0)) }
        let starts = divided.lazy.filter { $0.pieces.count >= 2 && isLabel($0.pieces[0], pageWidth) }.prefix(1_000)
            .map { $0.left[1] }
        // The second pieces of a form's rows begin at the same place; those of chance do not.
        let common = starts.map { start in starts.count { ($0 - start).magnitude < 4 } }.max() ?? 0
        guard common >= 4,
            let column = starts.first(where: { start in starts.count { ($0 - start).magnitude < 4 } == common })
        else { return nil }
        var made: [(top: Double, blocks: [Block])] = []
        var table: [[Cell]] = []
        var top = 0.0
        var loose: [[PDFWord]] = []
        func putTable() {
            if !table.isEmpty { made.append((top, [.table(Table(rows: table))])) }
            table = []
        }
        func putLoose() {
            made += PDFParagraphs.paragraphs(loose, within: extent)
            loose = []
        }
        for row in divided {
            if row.pieces.count >= 2, isLabel(row.pieces[0], pageWidth) {
                putLoose()
                if table.isEmpty { top = row.top }
                table.append(
                    row.pieces.enumerated().map { index, words in
                        Cell(blocks: [.paragraph(Paragraph(PDFLines.text(words)))], column: index)
                    })
            } else if row.pieces.count == 1, !table.isEmpty, (row.left[0] - column).magnitude < 4,
                let last = table.indices.last, table[last].count == 2
            {
                // The value goes on in the next line.
                let text = PDFLines.join([table[last][1].text, PDFLines.text(row.pieces[0])])
                table[last][1].blocks = [.paragraph(Paragraph(text))]
            } else {
                putTable()
                loose.append(row.pieces.flatMap { $0 })
            }
        }
        putTable()
        putLoose()
        return made
    }

    /// Divided where a gap is wider than two characters.
    private static func pieces(_ row: [PDFWord]) -> [[PDFWord]] {
        var made: [[PDFWord]] = []
        for word in row {
            if let last = made.last?.last, word.left - last.right < 1.5 * max(last.height, 1) {
                made[made.count - 1].append(word)
            } else {
                made.append([word])
            }
        }
        return made
    }

    private static func isLabel(_ piece: [PDFWord], _ pageWidth: Double) -> Bool {
        guard let first = piece.first, let last = piece.last else { return false }
        return last.right - first.left < 0.35 * pageWidth
    }
}
