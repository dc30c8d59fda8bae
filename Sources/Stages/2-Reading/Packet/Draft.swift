import Values

/// An entry on the way: what was read of it, before the others tell what it is for.
struct Draft {
    var entry: Entry
    var evidence: Evidence
    /// Its text, within bounds; empty for what has none.
    var text = ""
    /// The text in lines, for dividing it into cases.
    var lines: [CaseDivider.Line] = []
    /// A small JPEG of the picture, kept until it is known whether it is wanted.
    var thumbnail: [UInt8]?
    /// The same of the pictures inside a document, one for each.
    var innerThumbnails: [[UInt8]?] = []
    /// The crop of the best seal.
    var sealCrop: [UInt8]?
    /// Pictures of pages, kept in case that they have to be recognised.
    var pages: [ScanPage] = []
    /// It stands for a mail's own text, which is an entry only if it turns out to be one.
    var isMailText = false
    /// Text was cut at the limit of what is kept.
    var isCut = false
}
