/// The file information block of a Word file ([MS-DOC] 2.5), as far as it is needed.
struct WordHeader {
    /// Whether it is of Word 97 or later, with a piece table in a table stream.
    let isModern: Bool
    let isEncrypted: Bool
    /// Saved in pieces without being put in order, where older readers go astray.
    let isComplex: Bool
    let tableStream: String
    /// The language of the program that wrote it, a Windows identifier: 0x0804 for mainland Chinese.
    let language: Int
    /// First and last byte of the text of files before Word 97.
    let text: Range<Int>
    /// Lengths of the stories in characters, in their order.
    let main, footnotes, headers, macros, annotations, endnotes, textBoxes: Int
    let pieces, characterPages, paragraphPages, fonts: Part

    /// A structure in the table stream.
    struct Part {
        var place, length: Int
    }

    init(_ stream: [UInt8]) throws(DocumentFailure) {
        guard stream.count >= 0x60 else { throw .damaged("the Word stream is too short") }
        let magic = stream.short(0)
        guard [0xA5EC, 0xA5DC, 0xA5DB].contains(magic) else { throw .damaged("the Word stream has no header") }
        let version = stream.short(2)
        let flags = stream.short(0x0A)
        isModern = magic == 0xA5EC && version >= 0xC1
        isEncrypted = flags & 0x0100 != 0
        isComplex = flags & 0x0004 != 0
        tableStream = flags & 0x0200 != 0 ? "1Table" : "0Table"
        language = stream.short(6)
        let start = stream.long(0x18)
        text = start..<max(start, stream.long(0x1C))
        // Word 6 and 95 keep the lengths of the stories elsewhere.
        let base = isModern ? 0x4C : 0x34
        func length(_ index: Int) -> Int { min(stream.long(base + index * 4), 1 << 28) }
        main = length(0)
        footnotes = length(1)
        headers = length(2)
        macros = length(3)
        annotations = length(4)
        endnotes = length(5)
        textBoxes = length(6)
        func part(_ place: Int) -> Part { Part(place: stream.long(place), length: stream.long(place + 4)) }
        characterPages = part(0xFA)
        paragraphPages = part(0x102)
        fonts = part(0x112)
        pieces = part(0x1A2)
    }
}
