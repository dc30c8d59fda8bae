import Values

/// What a document's text says of what it is for.
struct ContentScores {
    private var scores: [Item: Double] = [:]
    private(set) var isHandbook = false
    private(set) var isFilledForm = false
    private(set) var form = 0.0

    init(_ entry: Evidence, hints: HintWords, handbook: [FoldedText]) {
        let title = FoldedText(entry.title.prefix(80))
        isHandbook = handbook.contains { title.contains($0) }
        if let outcome = entry.form {
            if outcome.requiredLabels >= 5 || outcome.labels >= 8 {
                form = 0.95
            } else if outcome.labels >= 4 {
                form = 0.6
            } else if outcome.labels >= 2 {
                form = 0.25
            }
            isFilledForm = form > 0.9 && outcome.filled >= 3
        }
        scores[.form] = form
        let distinct = hints.distinct(in: entry.text)
        let inTitle = hints.distinct(in: title)
        scores[.successCase] = Self.score(distinct[.successCase] ?? 0, inTitle[.successCase] ?? 0)
        let profile = max(
            Self.score(distinct[.profileZh] ?? 0, inTitle[.profileZh] ?? 0),
            Self.score(distinct[.profileEn] ?? 0, inTitle[.profileEn] ?? 0))
        scores[.profileZh] = profile
        let length = entry.traits.han + entry.traits.latinWords * 2
        // A certificate says little; a profile that names its certificates says much.
        scores[.certificate] = length < 600 ? Self.score(distinct[.certificate] ?? 0, inTitle[.certificate] ?? 0) : 0.1
        if length < 60 {
            scores[.successCase, default: 0] *= 0.5
            scores[.profileZh, default: 0] *= 0.4
        }
        if form > 0.9 {
            for item in [Item.successCase, .profileZh, .certificate] { scores[item, default: 0] *= 0.3 }
        }
    }

    subscript(item: Item) -> Double { scores[item] ?? 0 }

    var best: (item: Item, score: Double) {
        scores.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }.map { ($0.key, $0.value) } ?? (
            .other, 0
        )
    }

    private static func score(_ words: Int, _ inTitle: Int) -> Double {
        let text = [0, 0.2, 0.4, 0.6, 0.7][min(words, 4)]
        let title = inTitle > 0 ? 0.6 : 0
        return text + title - text * title
    }
}
