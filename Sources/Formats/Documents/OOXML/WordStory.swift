/// Reads a part of WordprocessingML: the body, or the notes.
///
/// Kept: insertions, move targets, hyperlinks, content controls, field results, text boxes. Left out: deletions, move
/// sources, field codes, hidden text, placeholders of content controls, and the fallback copies of drawings.
final class WordStory: XMLHandler {
    let limits: DocumentLimits
    let styles: WordStyles
    var failure: DocumentFailure?

    /// The body, once its element has ended.
    var blocks: [Block] = []
    /// Notes by their identifier, each kind in its own part.
    var notes: [String: [Block]] = [:]
    /// Identifiers of footnotes and endnotes in the order of their marks.
    var footnotes: [String] = []
    var endnotes: [String] = []
    /// Relationships of pictures in the order of their places, each once.
    var pictures: [String] = []
    var remarks: [String] = []

    var vocabulary = XMLVocabulary<WordElement>()
    var skipped = 0
    var stories: [[Block]] = []
    var paragraphs: [OpenParagraph] = []
    var tables: [OpenTable] = []
    var runs: [RunLook] = []
    var fields: [WordField] = []
    var controls: [ContentControl] = []
    var paragraphProperties = 0
    var noteIdentifier: String?
    var isInText = false
    var keepsSpaces = false
    var piece: [UInt8] = []
    var madeBlocks = 0
    var madeText = 0

    init(limits: DocumentLimits, styles: WordStyles) {
        self.limits = limits
        self.styles = styles
        // A part without a body element (a lone story) still has somewhere to go.
        stories = [[]]
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard skipped == 0 else {
            skipped += 1
            return
        }
        switch name.space {
        case .word:
            if let word = vocabulary.word(name) { start(word, attributes) }
        case .math where vocabulary.word(name) == .t: beginText(attributes, keeping: true)
        default: startForeign(name, attributes)
        }
    }

    func end(_ name: XMLName) {
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        switch name.space {
        case .word:
            if let word = vocabulary.word(name) { end(word) }
        case .math where vocabulary.word(name) == .t: endText()
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInText, skipped == 0 { piece.append(contentsOf: bytes) }
    }

    func skip(_ remark: String? = nil) {
        skipped = 1
        if let remark { note(remark) }
    }

    func note(_ remark: String) {
        if !remarks.contains(remark) { remarks.append(remark) }
    }

    /// The reading of all notes that the body refers to, in its order.
    func take(notes: WordStory, order: [String]) {
        var seen: Set<String> = []
        for identifier in order where seen.insert(identifier).inserted { blocks += notes.notes[identifier] ?? [] }
        for remark in notes.remarks { note(remark) }
    }
}

/// How a run looks, as far as it decides what is read.
struct RunLook {
    var isBold = false
    var isLarge = false
    var isHidden = false
    var font = ""
}

/// A field that is open: begun by `fldChar`, its code until the separator, its result until the end.
struct WordField {
    var isCode = true
    /// A form field spoke for itself: its result repeats it.
    var isAnswered = false
    var isBox = false
    var isTicked = false
    var entries: [String] = []
    var chosen = 0
}

/// A content control that is open.
struct ContentControl {
    var isPlaceholder = false
    /// For a box to tick: whether it is ticked.
    var ticked: Bool?
    var isShown = false
    var isOpen = false
}
