/// What the paragraph styles of a document say of headings (`word/styles.xml`).
struct WordStyles: Sendable {
    /// What a style gives to its paragraphs.
    struct Look: Sendable {
        /// 0 for the highest level.
        var outline: Int?
        var isTitle = false
        var isBold = false
        var isLarge = false
        var isCentred = false
    }

    private var looks: [String: Look] = [:]

    static let builtIn = WordStyles()

    init() {}

    init(_ styles: [String: WordStylesHandler.Style]) {
        for identifier in styles.keys { looks[identifier] = Self.resolve(identifier, styles) }
    }

    func look(_ identifier: String) -> Look {
        looks[identifier] ?? Self.named(identifier) ?? Look()
    }

    /// Whether the identifier says everything, so that the part need not be read: those of an English Word.
    static func isPlain(_ identifier: String) -> Bool {
        named(identifier) != nil
            || [
                "Normal", "ListParagraph", "BodyText", "NoSpacing", "TableGrid", "ListBullet", "ListNumber", "Header",
                "Footer",
            ]
            .contains(identifier)
    }

    private static func resolve(_ identifier: String, _ styles: [String: WordStylesHandler.Style]) -> Look {
        var look = Look()
        var next: String? = identifier
        // A style that is based on itself ends after as many steps as a person would nest styles.
        for _ in 0..<16 {
            guard let current = next, let style = styles[current] else { break }
            let named = named(style.name) ?? Look()
            look.outline = look.outline ?? style.outline ?? named.outline
            look.isTitle = look.isTitle || named.isTitle
            look.isBold = look.isBold || style.isBold
            look.isLarge = look.isLarge || style.isLarge
            look.isCentred = look.isCentred || style.isCentred
            next = style.basedOn
        }
        return look
    }

    /// By a style's name or identifier: "heading 1", "Heading1", "标题 1", "標題 1", "Title".
    private static func named(_ name: String) -> Look? {
        var text = name.lowercased().filter { $0 != " " }
        if text == "title" || text == "标题" || text == "標題" || text == "subtitle" || text == "副标题" {
            return Look(isTitle: true)
        }
        for prefix in ["heading", "标题", "標題"] where text.hasPrefix(prefix) {
            text.removeFirst(prefix.count)
            if let level = Int(text), (1...9).contains(level) { return Look(outline: level - 1) }
        }
        return nil
    }
}
