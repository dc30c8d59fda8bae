import Values

/// A page after the first pass over it, with what a second one needs.
struct ScanDraft {
    var layout: ScanLayout
    /// In words that staff understand.
    var place: String
    /// For each source the number of its crop.
    var crops: [Int: Int] = [:]

    /// An answer that a second pass is to read.
    struct Question {
        var source: Int
        var kind: FormField.Kind
        var raw: String
        var words: [ScanWord]
    }

    /// The answers in Latin letters and digits: Chinese models misread them.
    func questions(_ forms: FormReader) -> [Question] {
        let outcome = forms.read(layout.parts)
        let kinds = Dictionary(forms.matcher.fields.map { ($0.key, $0.kind) }, uniquingKeysWith: { first, _ in first })
        return outcome.fields.compactMap { field in
            guard let kind = kinds[field.key], ScanChoice.isWanted(for: kind, field.raw),
                let source = layout.source(of: field.raw, cell: outcome.cells[field.key]),
                let words = layout.words(of: field.raw, in: source)
            else { return nil }
            return Question(source: source, kind: kind, raw: field.raw, words: Array(words))
        }
    }

    /// Takes an answer as both passes together tell it.
    mutating func answer(_ question: Question, latin: [ScanWord]) {
        let all = layout.sources[question.source].words
        var latin = latin
        if let first = question.words.first, first != all.first {
            // The label before it in the line.
            let line = latin.first?.line
            latin.removeAll { $0.line == line && $0.x + $0.width / 2 < first.x }
        }
        let choice = ScanChoice(of: question.kind, chinese: question.words, latin: latin)
        let text = layout.sources[question.source].text
        guard !choice.text.isEmpty, text.hasSuffix(question.raw) else { return }
        layout.sources[question.source].text = text.dropLast(question.raw.count) + choice.text
        layout.sources[question.source].confidence = choice.confidence
    }

    /// Recognition is never certain.
    private static let surest = 0.95

    /// The fields as they are known by now.
    func fields(_ forms: FormReader) -> [FieldReading] {
        let outcome = forms.read(layout.parts)
        let known = Dictionary(forms.matcher.fields.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        return outcome.fields.map { field in
            var field = field
            field.place = place
            field.confidence = 0
            guard let source = layout.source(of: field.raw, cell: outcome.cells[field.key]),
                let asked = known[field.key]
            else { return field }
            let words = layout.words(of: field.raw, in: source).map(Array.init) ?? layout.sources[source].words
            let read = layout.sources[source].confidence ?? ScanWord.confidence(words)
            let sureness = read * layout.sources[source].label * ScanPlausibility.factor(field, asked)
            field.confidence = min(Self.surest, sureness)
            field.crop = crops[source]
            return field
        }
    }
}
