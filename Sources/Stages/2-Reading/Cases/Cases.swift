import Text
import Values

/// The cases among the entries: several in one, and one in several.
struct Cases {
    let rules: ReadingRules
    private let trade: [FoldedText]
    private let foreign: [FoldedText]

    /// Characters kept of one case; screening looks for words, the desk shows the beginning.
    private static let longest = 12_000

    init(rules: ReadingRules) {
        self.rules = rules
        trade = rules.tradeWords.map { FoldedText($0) }.filter { !$0.bytes.isEmpty }
        foreign = rules.foreignTradeWords.map { FoldedText($0) }.filter { !$0.bytes.isEmpty }
    }

    func read(_ drafts: [Draft]) -> [CaseReading] {
        // What cannot be read is told of as such, and counts for nothing.
        let all = drafts.filter { $0.entry.items.contains(.successCase) && $0.entry.damage == nil }
        // Pictures are cases only where nothing else is.
        let written = all.filter { !$0.entry.type.isPicture }
        let files = written.isEmpty ? all : written
        let groups = CaseGroups.group(files.map(\.evidence.name))
        var cases: [CaseReading] = []
        var texts: [String] = []
        var byGroup: [Int: Int] = [:]
        for (file, group) in zip(files, groups) {
            let parts = CaseDivider.divide(file.lines)
            if parts.count > 1 {
                for part in parts {
                    add(part.title, part.text, file.entry.path, &cases, &texts)
                }
            } else if let known = byGroup[group] {
                extend(&cases[known], with: file)
            } else {
                let title = parts[0].title.isEmpty ? file.evidence.name.stemAsWritten : parts[0].title
                byGroup[group] = add(title, file.text, file.entry.path, &cases, &texts)
            }
        }
        return cases
    }

    /// Adds a case, or its file to the one that says the same word for word.
    @discardableResult
    private func add(
        _ title: String, _ text: String, _ path: String, _ cases: inout [CaseReading], _ texts: inout [String]
    ) -> Int {
        let folded = FoldedText(text)
        if folded.bytes.count > 30, let known = texts.firstIndex(of: folded.text) {
            if !cases[known].entries.contains(path) { cases[known].entries.append(path) }
            return known
        }
        texts.append(folded.text)
        cases.append(
            CaseReading(
                title: title, entries: [path], text: String(text.prefix(Self.longest)),
                years: CaseYears.read(text, title: title, upTo: rules.caseYear + 2),
                tradeWords: trade.reduce(0) { $0 + folded.count(of: $1) },
                foreignTradeWords: foreign.reduce(0) { $0 + folded.count(of: $1) }))
        return cases.count - 1
    }

    private func extend(_ reading: inout CaseReading, with file: Draft) {
        reading.entries.append(file.entry.path)
        guard !file.text.isEmpty else { return }
        let folded = FoldedText(file.text)
        reading.text = String((reading.text + "\n" + file.text).prefix(Self.longest))
        reading.years = Array(
            Set(reading.years + CaseYears.read(file.text, title: "", upTo: rules.caseYear + 2))
        ).sorted()
        reading.tradeWords += trade.reduce(0) { $0 + folded.count(of: $1) }
        reading.foreignTradeWords += foreign.reduce(0) { $0 + folded.count(of: $1) }
    }
}
