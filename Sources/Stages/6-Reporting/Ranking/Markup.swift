import Values

/// Markup written byte by byte: a template engine takes seconds for thousands of rows.
struct Markup {
    private(set) var output: [UInt8] = []

    var text: String { String(decoding: output, as: UTF8.self) }

    mutating func raw(_ markup: String) { output.append(contentsOf: markup.utf8) }

    /// Escaped, hidden marks made visible.
    mutating func text(_ text: String) { HTML.append(text, to: &output) }

    /// In the language that the reader chose.
    mutating func both(_ words: Bilingual) {
        raw("<span class=\"zh\">")
        text(words.zh)
        raw("</span><span class=\"en\" lang=\"en\">")
        text(words.en)
        raw("</span>")
    }

    mutating func both(_ zh: String, _ en: String) { both(Bilingual(zh: zh, en: en)) }

    /// A place along a picture, as a percentage with two decimals.
    static func place(_ share: Double) -> String { RankingFigures.number(min(max(share, 0), 1) * 100, 2) + "%" }
}
