/// What was read of a document.
public struct DocumentFacts: Codable, Equatable, Sendable {
    public var pages: Int?
    /// Count of its whole body text.
    public var counts: TextCounts?
    /// The first of its text, at most `ReadingLimits.excerptCharacters`.
    public var excerpt: String
    /// Pictures inside it, without the decoration of headers and footers.
    public var pictures: [PictureInside]
    /// No text, but pictures of pages: a scan.
    public var isScan: Bool

    public init(
        pages: Int? = nil, counts: TextCounts? = nil, excerpt: String = "", pictures: [PictureInside] = [],
        isScan: Bool = false
    ) {
        self.pages = pages
        self.counts = counts
        self.excerpt = excerpt
        self.pictures = pictures
        self.isScan = isScan
    }
}
