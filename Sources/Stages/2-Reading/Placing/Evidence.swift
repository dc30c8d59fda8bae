import Values

/// What speaks for what an entry is for.
struct Evidence {
    let name: EntryName
    let type: FileType
    /// It could not be read, so that only its name speaks.
    var isDamaged = false
    /// The beginning of its text, folded.
    var text = FoldedText("")
    /// Its first line that holds anything.
    var title = ""
    var traits = TextTraits("")
    var form: FormReader.Outcome?
    /// Pictures of some size inside a document.
    var pictures = 0
    /// Pages of pictures without text.
    var isScan = false
    var look: PictureLook?
    var hasSeal = false
    /// Shown within the text of a mail.
    var isInline = false
    var isPixelSmall = false
    /// It came out of an archive or message; nothing but an archive itself.
    var isContainer = false

    init(name: EntryName, type: FileType) {
        self.name = name
        self.type = type
    }
}

/// What an entry is for, and how sure that is.
struct Placement: Equatable {
    var items: [Item]
    var confidence: Double

    init(_ item: Item, _ confidence: Double) {
        items = [item]
        self.confidence = confidence
    }
}
