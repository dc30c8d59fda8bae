import Values

/// Mends labels that were misread: what the form asks is known, so the nearest wording is it, if one is near and no other.
struct ScanLabels {
    private let matcher: LabelMatcher
    private let wordings: [(field: Int, text: [Character])]

    /// Of a label's characters at most this share may be wrong.
    private static let mostWrong = 0.45
    /// In characters.
    private static let lengths = 3...24

    init(_ matcher: LabelMatcher) {
        self.matcher = matcher
        var wordings: [(field: Int, text: [Character])] = []
        for (index, field) in matcher.fields.enumerated() {
            for wording in [field.label] + field.variants {
                let text = Array(Label(wording).full)
                if Self.lengths.contains(text.count), text.contains(where: ScanText.isHan) {
                    wordings.append((index, text))
                }
            }
        }
        self.wordings = wordings
    }

    /// The cells that were labels, by their place among `cells`, with the wording that they had.
    ///
    /// Only in columns in which labels stand, and for fields that no other cell names.
    func mended(_ table: FormTable) -> [Int: String] {
        let named = table.cells.map { matcher.matches($0.text) }
        var known = Set(named.flatMap { $0.map(\.field) })
        var mended: [Int: String] = [:]
        for index in table.cells.indices where named[index].isEmpty && !table.cells[index].text.isEmpty {
            let column = table.cells.indices.filter {
                table.cells[$0].column == table.cells[index].column && !table.cells[$0].text.isEmpty
            }
            guard column.count >= 4, column.count(where: { !named[$0].isEmpty }) * 2 >= column.count,
                let field = nearest(table.cells[index].text, without: known)
            else { continue }
            known.insert(field)
            mended[index] = matcher.fields[field].label
        }
        return mended
    }

    /// The field whose wording is nearest to a text; nil where none is near, or another is as near.
    func nearest(_ raw: String, without known: Set<Int>) -> Int? {
        let text = Array(Label(raw).full)
        guard Self.lengths.contains(text.count) else { return nil }
        var best: (field: Int, distance: Int, length: Int)?
        var rival = Int.max
        for wording in wordings where abs(wording.text.count - text.count) <= 4 {
            let distance = Self.distance(text, wording.text)
            guard let known = best, known.distance <= distance else {
                if let best, best.field != wording.field { rival = best.distance }
                best = (wording.field, distance, max(text.count, wording.text.count))
                continue
            }
            if known.field != wording.field { rival = min(rival, distance) }
        }
        guard let best, !known.contains(best.field), best.distance < rival,
            Double(best.distance) <= Self.mostWrong * Double(best.length)
        else { return nil }
        return best.field
    }

    /// How many characters have to be changed, added or dropped to make one text of the other (Levenshtein).
    static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var row = Array(0...other.count)
        for (i, character) in one.enumerated() {
            var corner = row[0]
            row[0] = i + 1
            for j in other.indices {
                let changed = corner + (character == other[j] ? 0 : 1)
                corner = row[j + 1]
                row[j + 1] = min(changed, row[j + 1] + 1, row[j] + 1)
            }
        }
        return row[other.count]
    }
}
