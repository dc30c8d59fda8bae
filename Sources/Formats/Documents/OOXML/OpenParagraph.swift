/// A paragraph while its element is open.
struct OpenParagraph {
    var text: [UInt8] = []
    var style: String?
    var outline: Int?
    var isListItem = false
    var isCentred = false
    /// Bytes of text in bold, and in a size of 15 points and more.
    var bold = 0
    var large = 0
    /// How many stories were open when it began: what is anchored in it is told from what surrounds it.
    let story: Int
    /// Text boxes and tables anchored in it; they follow it.
    var anchored: [Block] = []

    init(story: Int) { self.story = story }

    func closed(styles: WordStyles, isNote: Bool) -> Paragraph {
        let named = style.map { styles.look($0) } ?? WordStyles.Look()
        let level = outline ?? named.outline
        let isFilled = text.contains { $0 > 0x20 }
        let isShort = text.count <= Self.titleBytes
        let isEmphatic =
            isCentred || named.isCentred || named.isTitle || named.isBold || named.isLarge
            || bold * 10 >= text.count * 9 || large * 10 >= text.count * 9
        return Paragraph(
            String(decoding: text, as: UTF8.self),
            headingLevel: level.flatMap { (0..<9).contains($0) ? $0 + 1 : nil },
            isListItem: isListItem,
            isTitleLike: isFilled && isShort && isEmphatic,
            isNote: isNote
        )
    }

    /// A title has at most so many bytes: about 66 Chinese characters, two lines.
    private static let titleBytes = 200
}
