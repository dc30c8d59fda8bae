/// What the properties of characters say, for each position of the text ([MS-DOC] 2.6.1).
struct WordMarks {
    static let deleted: UInt8 = 1
    static let hidden: UInt8 = 2
    static let bold: UInt8 = 4
    static let large: UInt8 = 8
    static let special: UInt8 = 16

    private(set) var flags: [UInt8]
    /// Places in the data stream of what stands for a picture or a form field.
    private(set) var places: [Int: Int] = [:]
    /// Symbols by font and code.
    private(set) var symbols: [Int: (font: Int, code: Int)] = [:]
    /// Runs in a font, for symbol fonts that are typed in.
    private var fonts: [(range: Range<Int>, font: Int)] = []
    private var fontStarts: [Int] = []

    init(_ pieces: WordPieces, _ header: WordHeader, table: [UInt8], stream: [UInt8], symbolFonts: Set<Int>) {
        flags = [UInt8](repeating: 0, count: pieces.units.count)
        let index = PieceIndex(pieces.pieces)
        FormattedPages.each(header.characterPages, table: table, stream: stream, entry: 1) { range, properties in
            guard !properties.isEmpty else { return }
            var mark: UInt8 = 0
            var place: Int?
            var symbol: (font: Int, code: Int)?
            var font: Int?
            Sprms.each(properties) { operation, operand in
                let value = Sprms.number(operand.prefix(4))
                switch operation {
                case 0x0800: if value & 1 != 0 { mark |= Self.deleted }
                case 0x083C: if value == 1 { mark |= Self.hidden }
                case 0x0835: if value == 1 { mark |= Self.bold }
                case 0x0855: if value == 1 { mark |= Self.special }
                case 0x4A43: if value >= 30 { mark |= Self.large }
                case 0x4A4F: if symbolFonts.contains(value) { font = value }
                case 0x6A03: place = value
                case 0x6A09: symbol = (value & 0xFFFF, value >> 16 & 0xFFFF)
                default: break
                }
            }
            guard mark != 0 || place != nil || symbol != nil || font != nil else { return }
            for positions in index.positions(of: range) {
                if mark != 0 { for position in positions { flags[position] |= mark } }
                if let first = positions.first {
                    if let place { places[first] = place }
                    if let symbol { for position in positions.prefix(1_000) { symbols[position] = symbol } }
                    if let font { fonts.append((positions, font)) }
                }
            }
        }
        fonts.sort { $0.range.lowerBound < $1.range.lowerBound }
        fontStarts = fonts.map(\.range.lowerBound)
    }

    /// The symbol font in which a position is typed.
    func symbolFont(at position: Int) -> Int? {
        guard !fonts.isEmpty else { return nil }
        let index = fontStarts.places(upTo: position) - 1
        return index >= 0 && fonts[index].range.contains(position) ? fonts[index].font : nil
    }
}

/// Finds the character positions of a byte range of the Word stream.
final class PieceIndex {
    private let sorted: [WordPieces.Piece]
    private let ends: [Int]
    /// Pieces that lie over one another would be found again and again.
    private var left = 8_000_000

    init(_ pieces: [WordPieces.Piece]) {
        sorted = pieces.sorted { $0.place < $1.place }
        // Pieces may lie over one another; an end counts from the first piece that reaches it.
        var furthest = 0
        ends = sorted.map { piece in
            furthest = max(furthest, piece.place + piece.range.count * piece.width)
            return furthest
        }
    }

    func positions(of range: Range<Int>) -> [Range<Int>] {
        var low = ends.places(upTo: range.lowerBound)
        var found: [Range<Int>] = []
        while low < sorted.count, sorted[low].place < range.upperBound, left > 0 {
            left -= 1
            let piece = sorted[low]
            let first = max(0, (range.lowerBound - piece.place + piece.width - 1) / piece.width)
            let last = min(piece.range.count, (range.upperBound - piece.place + piece.width - 1) / piece.width)
            if first < last { found.append((piece.range.lowerBound + first)..<(piece.range.lowerBound + last)) }
            low += 1
        }
        return found
    }
}
