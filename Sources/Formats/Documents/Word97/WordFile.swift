import OLE

/// A Word 97 file, opened: its text, its marks and where its paragraphs end.
struct WordFile {
    let header: WordHeader
    let pieces: WordPieces
    let marks: WordMarks
    /// For the position of each paragraph's last character what its properties say.
    let paragraphs: [Int: WordParagraphLook]
    /// Names of the symbol fonts by number.
    let symbolFonts: [Int: String]
    let data: [UInt8]
    /// Whether there are properties of paragraphs at all: without them rows of tables are guessed.
    var hasParagraphs: Bool { !paragraphs.isEmpty }

    init(_ stream: [UInt8], _ header: WordHeader, _ file: OLEFile, limits: DocumentLimits) throws(DocumentFailure) {
        guard let table = file.stream(at: header.tableStream, limit: limits.partBytes) else {
            throw .damaged("the Word file's table stream is missing or broken")
        }
        self.header = header
        data = file.stream(at: "Data", limit: limits.partBytes) ?? []
        symbolFonts = Self.symbolFonts(table, header.fonts)
        pieces = try WordPieces(table, header, stream: stream, limits: limits)
        marks = WordMarks(pieces, header, table: table, stream: stream, symbolFonts: Set(symbolFonts.keys))
        var looks: [Int: WordParagraphLook] = [:]
        let index = PieceIndex(pieces.pieces)
        FormattedPages.each(header.paragraphPages, table: table, stream: stream, entry: 13) { range, properties in
            let look = WordParagraphLook(properties)
            // One entry speaks for all paragraphs in its range; each ends at its own mark.
            for positions in index.positions(of: range) {
                if let last = positions.last { looks[last] = look }
            }
        }
        paragraphs = looks
    }

    /// Fonts of signs in the table of font names ([MS-DOC] 2.9.286).
    private static func symbolFonts(_ table: [UInt8], _ part: WordHeader.Part) -> [Int: String] {
        let bytes = Array(table.piece(part.place, min(part.length, 1 << 20)))
        let isWide = bytes.short(0) == 0xFFFF
        let count = isWide ? bytes.short(2) : bytes.short(0)
        var place = isWide ? 6 : 4
        var found: [Int: String] = [:]
        for index in 0..<min(count, 2_000) where place < bytes.count {
            let size = Int(bytes[place])
            let name = bytes.piece(place + 40, size - 39)
            let units = stride(from: name.startIndex, to: name.endIndex - 1, by: 2).map {
                UInt16(name[$0]) | UInt16(name[$0 + 1]) << 8
            }
            let text = String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
            if Symbols.character(0x20, font: text) != nil { found[index] = text }
            place += size + 1
        }
        return found
    }
}
