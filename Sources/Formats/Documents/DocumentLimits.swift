/// Bounds within which one document is read.
public struct DocumentLimits: Sendable {
    /// Bytes of one part of a package, or of one stream of a PDF, once expanded. Word's own parts stay under 20 MiB.
    public var partBytes: Int = 64 << 20
    /// Bytes of one picture once expanded.
    public var pictureBytes: Int = 64 << 20
    /// Bytes of all parts that are expanded for their text.
    public var expandedBytes: Int = 256 << 20
    /// Bytes of text (UTF-8) that are kept; a document with more is `.tooLarge`.
    public var textBytes: Int = 16 << 20
    /// Elements, groups or tables within one another.
    public var depth: Int = 256
    /// Paragraphs and cells.
    public var blocks: Int = 400_000
    public var pictures: Int = 2_000
    /// Sheets that a workbook hides are read like the others: for workbooks of our own that come back.
    public var keepsHiddenSheets = false
    /// Seconds that one child program may take.
    public var programSeconds: Int = 15

    public init() {}
}
