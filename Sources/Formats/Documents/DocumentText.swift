/// What was read of a document: its text as a person reads it, its pictures, and what should be told about it.
public struct DocumentText: Sendable {
    /// The body in reading order: paragraphs and tables, text boxes after the paragraph that anchors them, footnotes and
    /// endnotes last (`Paragraph.isNote`).
    public var blocks: [Block]
    /// The body's pictures in order, each once.
    public var pictures: [Picture]
    /// Pictures of headers and footers: decoration.
    public var headerPictures: [Picture]
    public var pages: Int?
    /// What the file could do or fetch besides being read, as in "macros", "embedded object: oleObject1.bin".
    public var activeContent: [String]
    /// Pages of a PDF, counted from 1, that show text which cannot be had as characters: a broken map, or none.
    public var unreadablePages: [Int]
    /// No text, but pictures of pages.
    public var isScan: Bool
    /// What a person might want to know of the reading, as in "tracked deletions skipped".
    public var remarks: [String]
    /// The signer of a digital signature, as far as it can be read without checking it.
    public var signature: String?

    public init(
        blocks: [Block] = [], pictures: [Picture] = [], headerPictures: [Picture] = [], pages: Int? = nil,
        activeContent: [String] = [], unreadablePages: [Int] = [], isScan: Bool = false, remarks: [String] = [],
        signature: String? = nil
    ) {
        self.blocks = blocks
        self.pictures = pictures
        self.headerPictures = headerPictures
        self.pages = pages
        self.activeContent = activeContent
        self.unreadablePages = unreadablePages
        self.isScan = isScan
        self.remarks = remarks
        self.signature = signature
    }

    /// What counts: paragraphs and cells in reading order, joined by line feeds. Without headers, footers, notes, deleted
    /// revisions and field codes.
    public var bodyText: String { blocks.text(notes: false) }
}
