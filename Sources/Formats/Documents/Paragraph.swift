/// A paragraph. Line breaks inside it are line feeds, tabs are tabs.
public struct Paragraph: Equatable, Sendable {
    public var text: String
    /// 1 for the highest level, from the outline level or the style.
    public var headingLevel: Int?
    public var isListItem: Bool
    /// Looks like a title: bold throughout, large or centred.
    public var isTitleLike: Bool
    /// A footnote's or endnote's text.
    public var isNote: Bool

    public init(
        _ text: String, headingLevel: Int? = nil, isListItem: Bool = false, isTitleLike: Bool = false,
        isNote: Bool = false
    ) {
        self.text = text
        self.headingLevel = headingLevel
        self.isListItem = isListItem
        self.isTitleLike = isTitleLike
        self.isNote = isNote
    }
}
