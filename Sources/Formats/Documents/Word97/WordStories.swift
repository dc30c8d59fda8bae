/// Reads the stories of a Word 97 file: the body, text boxes, notes.
struct WordStories {
    private let file: WordFile
    private let limits: DocumentLimits
    private(set) var remarks: [String] = []

    init(_ file: WordFile, limits: DocumentLimits) {
        self.file = file
        self.limits = limits
    }

    mutating func all() throws(DocumentFailure) -> [Block] {
        let header = file.header
        let footnotes = header.main
        let endnotes = footnotes + header.footnotes + header.headers + header.macros + header.annotations
        let boxes = endnotes + header.endnotes
        return try read(0..<header.main, isNote: false)
            + read(boxes..<(boxes + header.textBoxes), isNote: false)
            .filter { !Self.isBlank($0) } + read(footnotes..<(footnotes + header.footnotes), isNote: true)
            + read(endnotes..<(endnotes + header.endnotes), isNote: true)
    }

    private mutating func read(_ range: Range<Int>, isNote: Bool) throws(DocumentFailure) -> [Block] {
        var tables = WordTables()
        var open = OpenRun()
        var fields: [Field] = []
        var paragraphs = 0
        for position in range.clamped(to: file.pieces.units.indices) {
            let unit = file.pieces.units[position]
            let flags = file.marks.flags[position]
            switch unit {
            case 0x0D, 0x07, 0x0C:
                let look = file.paragraphs[position] ?? WordParagraphLook()
                close(unit, look, &open, &tables, isNote: isNote, isDoubled: isDoubled(position))
                paragraphs += 1
                fields.removeAll { $0.isCode }
                guard paragraphs <= limits.blocks else { throw .tooLarge("paragraphs past \(limits.blocks)") }
            case 0x13: if fields.count < limits.depth { fields.append(Field()) }
            case 0x14: if let last = fields.indices.last { fields[last].isCode = false }
            case 0x15: _ = fields.popLast()
            case 0x01:
                if !fields.isEmpty, let place = file.marks.places[position],
                    let box = WordFormField.box(file.data, at: place)
                {
                    open.put(box, flags)
                }
            default:
                if fields.contains(where: \.isCode) { continue }
                if flags & WordMarks.deleted != 0 {
                    note("tracked deletions skipped")
                } else if flags & WordMarks.hidden != 0 {
                    note("hidden text skipped")
                } else {
                    put(unit, position, flags, &open)
                }
            }
        }
        if !open.isEmpty { tables.add(open.paragraph(WordParagraphLook(), isNote: isNote), depth: 0) }
        return tables.finish()
    }

    private struct Field {
        var isCode = true
    }

    /// Ends a paragraph, a cell or a row.
    private func close(
        _ unit: UInt16, _ look: WordParagraphLook, _ open: inout OpenRun, _ tables: inout WordTables, isNote: Bool,
        isDoubled: Bool
    ) {
        if !file.hasParagraphs, unit == 0x07 {
            // Two cell marks in a row end the row, when nothing else tells.
            if isDoubled { return tables.endRow(WordRowLook(), depth: 1) }
            tables.add(open.paragraph(look, isNote: isNote), depth: 1)
            return tables.endCell()
        }
        let depth = unit == 0x07 ? max(1, look.depth) : look.depth
        if look.isRowEnd {
            open = OpenRun()
            return tables.endRow(look.row, depth: depth)
        }
        tables.add(open.paragraph(look, isNote: isNote), depth: depth)
        if unit == 0x07 || look.isInnerCellEnd { tables.endCell() }
    }

    private func isDoubled(_ position: Int) -> Bool {
        position > 0 && file.pieces.units[position] == 0x07 && file.pieces.units[position - 1] == 0x07
    }

    private func put(_ unit: UInt16, _ position: Int, _ flags: UInt8, _ open: inout OpenRun) {
        switch unit {
        case 0x09: open.put("\t", flags)
        case 0x0B, 0x0E: open.put("\n", flags)
        case 0x1E: open.put("-", flags)
        case 0x28 where flags & WordMarks.special != 0:
            if let symbol = file.marks.symbols[position] {
                let font = file.symbolFonts[symbol.font] ?? "Wingdings"
                open.put(Symbols.character(UInt32(symbol.code), font: font) ?? "•", flags)
            }
        // Marks of notes, pictures, comments and drawings, and hyphens that may come.
        case 0x00...0x1F: break
        default:
            if let font = font(at: position), let sign = Symbols.character(UInt32(unit), font: font) {
                open.put(sign, flags)
            } else {
                open.put(unit, flags)
            }
        }
    }

    private func font(at position: Int) -> String? {
        file.marks.symbolFont(at: position).flatMap { file.symbolFonts[$0] }
    }

    private mutating func note(_ remark: String) {
        if !remarks.contains(remark) { remarks.append(remark) }
    }

    private static func isBlank(_ block: Block) -> Bool {
        if case .paragraph(let paragraph) = block { paragraph.text.isEmpty } else { false }
    }
}

/// The text of a paragraph while its characters come in.
struct OpenRun {
    private var units: [UInt16] = []
    private var bold = 0
    private var large = 0

    var isEmpty: Bool { units.isEmpty }

    mutating func put(_ unit: UInt16, _ flags: UInt8) {
        units.append(unit)
        if flags & WordMarks.bold != 0 { bold += 1 }
        if flags & WordMarks.large != 0 { large += 1 }
    }

    mutating func put(_ character: Character, _ flags: UInt8) {
        for unit in String(character).utf16 { put(unit, flags) }
    }

    /// The paragraph, and an empty run for the next.
    mutating func paragraph(_ look: WordParagraphLook, isNote: Bool) -> Paragraph {
        defer { self = OpenRun() }
        let isShort = (1...66).contains(units.count)
        let isEmphatic = look.isCentred || bold * 10 >= units.count * 9 || large * 10 >= units.count * 9
        return Paragraph(
            String(decoding: units, as: UTF16.self), headingLevel: look.headingLevel, isListItem: look.isListItem,
            isTitleLike: isShort && isEmphatic, isNote: isNote)
    }
}
