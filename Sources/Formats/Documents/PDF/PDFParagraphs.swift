/// Joins lines to paragraphs.
enum PDFParagraphs {
    static func paragraphs(
        _ lines: [[PDFWord]], within extent: ClosedRange<Double>
    ) -> [(top: Double, blocks: [Block])] {
        let sizes = lines.compactMap { $0.first?.height }.sorted()
        let usual = sizes.isEmpty ? 0 : sizes[sizes.count / 2]
        let (left, right) = (extent.lowerBound, extent.upperBound)
        var made: [(top: Double, blocks: [Block])] = []
        var held: [[PDFWord]] = []
        func put() {
            guard let first = held.first else { return }
            let text = PDFLines.join(held.map(PDFLines.text))
            let isLarge = usual > 0 && (first.first?.height ?? 0) > usual * 1.25
            let isCentred = held.count == 1 && isCentred(first, left, right)
            made.append(
                (
                    PDFLines.top(first),
                    [.paragraph(Paragraph(text, isTitleLike: text.count <= 66 && (isLarge || isCentred)))]
                ))
            held = []
        }
        for line in lines {
            if let last = held.last, !continues(last, line, right) { put() }
            held.append(line)
        }
        put()
        return made
    }

    /// Whether a line goes on where the one before it was full.
    private static func continues(_ last: [PDFWord], _ next: [PDFWord], _ right: Double) -> Bool {
        guard let end = last.last, let start = next.first, let begin = last.first else { return false }
        let size = max(end.height, 1)
        let gap = start.top - end.bottom
        let isFull = end.right > right - 2.5 * size
        let isSameSize = (start.height - end.height).magnitude < 0.15 * size
        // A first line stands two characters in; one that stands further in than the next was centred.
        let isIndented = start.left > begin.left + 1.2 * size || start.left < begin.left - 4.5 * size
        return isFull && isSameSize && !isIndented && gap < 1.2 * size && gap > -size
    }

    private static func isCentred(_ line: [PDFWord], _ left: Double, _ right: Double) -> Bool {
        guard let first = line.first, let last = line.last else { return false }
        let (before, after) = (first.left - left, right - last.right)
        return before > 30 && after > 30 && (before - after).magnitude < 0.15 * (right - left)
    }
}
