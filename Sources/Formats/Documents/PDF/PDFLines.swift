/// Makes text of words, lines and rows.
enum PDFLines {
    /// The words of a line as text. A gap is a space; between Chinese and Latin only a wide one, since typesetters open
    /// those a little.
    static func text(_ words: [PDFWord]) -> String {
        var text = ""
        var previous: PDFWord?
        for word in words {
            if let previous {
                let gap = word.left - previous.right
                let size = max(previous.height, word.height, 1)
                let wide = (isWide(previous.text.last, orMark: true), isWide(word.text.first, orMark: true))
                // Between two Chinese characters even a narrow space was typed, as in 普通话 粤语.
                let least = wide.0 && wide.1 ? 0.12 * size : wide.0 || wide.1 ? 0.5 * size : 0
                if gap > 3 * size {
                    text.append("\t")
                } else if least == 0 || gap > least {
                    text.append(" ")
                }
            }
            text += word.text
            previous = word
        }
        return text
    }

    /// Lines of one paragraph as one: without a space where Chinese meets Chinese, and where an address or a number was
    /// too long for its line.
    static func join(_ lines: [String]) -> String {
        var text = ""
        var before = ""
        for line in lines {
            if let last = text.last, !isWide(last), !isWide(line.first), !last.isWhitespace, !isBroken(before),
                !("-/".contains(last) && (before.contains { isWide($0) } || line.contains { isWide($0) }))
            {
                text.append(" ")
            }
            text += line
            before = line
        }
        return text
    }

    /// Whether a line holds nothing but the beginning of what has no place to break: `name@host.`, `913701020L`.
    private static func isBroken(_ line: String) -> Bool {
        // An address behind a name or number, without its ending.
        if let word = line.split(whereSeparator: { $0.isWhitespace || isWide($0) || "/,;".contains($0) }).last,
            line.last == word.last, let at = word.firstIndex(of: "@"), !word[at...].contains(".") || word.last == "."
        {
            return true
        }
        return line.utf8.count >= 6 && line.allSatisfy { !$0.isWhitespace && !isWide($0) }
            && line.contains { $0.isNumber || "@./_:-".contains($0) }
    }

    /// Lines on the same height become one row, from left to right; rows from top to bottom.
    static func rows(_ lines: [[PDFWord]]) -> [[PDFWord]] {
        var rows: [(middle: Double, height: Double, words: [PDFWord])] = []
        for line in lines.sorted(by: { top($0) < top($1) }) {
            guard let first = line.first else { continue }
            let middle = (top(line) + bottom(line)) / 2
            if let last = rows.indices.last,
                (middle - rows[last].middle).magnitude < 0.5 * min(first.height, rows[last].height)
            {
                rows[last].words += line
            } else {
                rows.append((middle, first.height, line))
            }
        }
        return rows.map { $0.words.sorted { $0.left < $1.left } }
    }

    /// Paragraphs and tables without lines, each with its height on the page, from lines in reading order.
    ///
    /// - Parameter extent: where the page's text begins and ends across.
    static func runs(
        _ lines: [[PDFWord]], pageWidth: Double, within extent: ClosedRange<Double>
    ) -> [(top: Double, blocks: [Block])] {
        let rows = rows(lines)
        if let tables = PDFColumns.tables(rows, pageWidth: pageWidth, within: extent) { return tables }
        // pdftotext's own order keeps the columns of a text apart.
        return PDFParagraphs.paragraphs(isInColumns(rows, pageWidth) ? lines : rows, within: extent)
    }

    /// Whether many rows have a second piece that begins far from the first one's end.
    private static func isInColumns(_ rows: [[PDFWord]], _ pageWidth: Double) -> Bool {
        let wide = rows.count { row in
            zip(row, row.dropFirst()).contains {
                $1.left - $0.right > 1.2 * max($0.height, 1) && $1.left > pageWidth * 0.4
            }
        }
        return wide * 3 > rows.count
    }

    static func top(_ line: [PDFWord]) -> Double { line.map(\.top).min() ?? 0 }
    static func bottom(_ line: [PDFWord]) -> Double { line.map(\.bottom).max() ?? 0 }

    /// Whether a character is as wide as Chinese ones: also the boxes and ticks that stand among them.
    private static func isWide(_ character: Character?, orMark: Bool) -> Bool {
        isWide(character)
            || orMark && (character?.unicodeScalars.first.map { (0x221A...0x27BF).contains($0.value) } ?? false)
    }

    /// Chinese and Japanese signs, with their punctuation and full-width forms.
    static func isWide(_ character: Character?) -> Bool {
        guard let scalar = character?.unicodeScalars.first?.value else { return false }
        return (0x2E80...0xD7FF).contains(scalar) && !(0xAC00...0xD7FF).contains(scalar)
            || (0xF900...0xFAFF).contains(scalar) || (0xFE30...0xFE4F).contains(scalar)
            || (0xFF00...0xFFEF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
            || [0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026].contains(scalar)
    }
}
