/// Reads RTF files, whatever their name.
struct RTFReader {
    static func read(_ bytes: UnsafeRawBufferPointer, limits: DocumentLimits) throws(DocumentFailure) -> DocumentText {
        var reader = RTFReader(bytes, limits: limits)
        return try reader.run()
    }

    static func isRTF(_ bytes: UnsafeRawBufferPointer) -> Bool { bytes.starts(with: "{\\rtf".utf8) }

    /// A body, note or text box while it is being put together.
    struct Story {
        var tables = WordTables()
        var run = OpenRun()
        var isNote = false
    }

    var lexer: RTFLexer
    let limits: DocumentLimits
    var group = RTFGroup()
    var groups: [RTFGroup] = []
    var stories = [Story()]
    var fonts = RTFFonts()
    var headings: [Int: Int] = [:]
    var text = DocumentText()
    /// Text boxes and notes, which follow the body.
    var boxes: [Block] = []
    var notes: [Block] = []
    /// Bytes of a charset that wait for their neighbours.
    var waiting: [UInt8] = []
    /// A first half of a character past the basic plane.
    var surrogate: UInt16?
    /// Characters still to be passed over after a `\u`.
    var substitutes = 0
    var isStarred = false
    var style: (number: Int, name: String) = (0, "")
    var picture: (start: Int, suffix: String, isBinary: Range<Int>?)?
    var formKind = 0
    var formState = 25
    var formDefault = 0
    var objectClass = ""
    var paragraphs = 0
    var units = 0

    /// Groups within one another. Word's own stay under thirty.
    private static let depth = 1_000

    private init(_ bytes: UnsafeRawBufferPointer, limits: DocumentLimits) {
        lexer = RTFLexer(bytes)
        self.limits = limits
    }

    private mutating func run() throws(DocumentFailure) -> DocumentText {
        loop: while true {
            if group.isSkipped || group.place == .picture && (picture?.start ?? 0) > 0 { lexer.skipCharacters() }
            switch lexer.next() {
            case .open: try open()
            case .close:
                close()
                if groups.isEmpty { break loop }
            case .word(let name, let number):
                let word = RTFWord(rawValue: name)
                if isStarred, !(word?.isReadWhenStarred ?? false), word?.isLeftOut != true { group.isSkipped = true }
                isStarred = false
                if let word { apply(word, number) } else { flush() }
            case .sign(let sign): apply(sign: sign)
            case .byte(let byte): put(byte: byte)
            case .character(let byte): put(character: byte)
            case .end: throw .damaged("the RTF file is cut off within \(groups.count) groups")
            }
            guard paragraphs <= limits.blocks else { throw .tooLarge("paragraphs past \(limits.blocks)") }
            guard units * 2 <= limits.textBytes else { throw .tooLarge("text past \(limits.textBytes) bytes") }
        }
        flush()
        if !stories[0].run.isEmpty { endParagraph() }
        text.blocks = stories[0].tables.finish() + boxes + notes
        return text
    }

    private mutating func open() throws(DocumentFailure) {
        flush()
        guard groups.count < Self.depth else { throw .tooLarge("groups within one another past \(Self.depth)") }
        groups.append(group)
        group.beginsStory = false
        if group.isDoubled { group.isSkipped = true }
        group.isDoubled = false
    }

    private mutating func close() {
        flush()
        guard let outer = groups.popLast() else { return }
        if group.beginsStory, stories.count > 1, var story = stories.popLast() {
            if !story.run.isEmpty {
                story.tables.add(story.run.paragraph(WordParagraphLook(), isNote: story.isNote), depth: 0)
            }
            let made = story.tables.finish()
            if story.isNote { notes += made } else { boxes += made }
        }
        if group.place == .picture, outer.place != .picture { endPicture() }
        if group.place == .objectClass, outer.place != .objectClass { endObject() }
        if group.place == .styles, outer.place == .styles { endStyle() }
        group = outer
    }

    private mutating func endPicture() {
        defer { picture = nil }
        guard let picture, !picture.suffix.isEmpty, picture.start > 0 || picture.isBinary != nil,
            text.pictures.count < limits.pictures
        else { return }
        let name = "picture \(text.pictures.count + 1).\(picture.suffix)"
        let place: Picture.Place = picture.isBinary.map { .range($0) } ?? .digits(picture.start..<(lexer.place - 1))
        text.pictures.append(Picture(name: name, place: place))
    }

    private mutating func endObject() {
        let what = "embedded object: \(objectClass.isEmpty ? "unknown" : String(objectClass.prefix(60)))"
        if !text.activeContent.contains(what), text.activeContent.count < 50 { text.activeContent.append(what) }
        objectClass = ""
    }

    /// A style's name ends with a semicolon; the headings' are known.
    private mutating func endStyle() {
        let name = style.name.filter { $0 != ";" && $0 != " " }.lowercased()
        for prefix in ["heading", "标题"] where name.hasPrefix(prefix) {
            if let level = Int(name.dropFirst(prefix.count)), (1...9).contains(level) {
                headings[Self.style(style.number)] = level
            }
        }
        style = (0, "")
    }

    static func style(_ number: Int?) -> Int { 1_000 + min(max(number ?? 0, 0), 100_000) }

    mutating func endParagraph() {
        let last = stories.count - 1
        var paragraph = stories[last].run.paragraph(group.look, isNote: stories[last].isNote)
        if paragraph.headingLevel == nil { paragraph.headingLevel = headings[group.look.style] }
        stories[last].tables.add(paragraph, depth: group.tables)
        paragraphs += 1
    }
}
