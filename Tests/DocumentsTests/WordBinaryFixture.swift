import OLEFixtures

/// A Word 97 file of one piece, with what its paragraphs and characters look like.
struct WordBinaryFixture {
    /// A paragraph with its mark (`\r`, or `\u{7}` for a cell), and operations of two bytes with their operands.
    struct Part {
        var text: String
        var properties: [UInt8] = []
        var style = 0
        /// Stretches of the text with operations of characters.
        var marks: [(range: Range<Int>, properties: [UInt8])] = []
    }

    var parts: [Part]
    var footnotes: [Part] = []
    var isNarrow = false
    var language = 0x0804
    var flags = 0
    var data: [UInt8] = []
    /// Instead of the piece table that belongs to the text.
    var pieceTable: [UInt8]?
    var more: [(String, [UInt8])] = []

    static let textStart = 0x800

    func bytes() -> [UInt8] {
        var stream = [UInt8](repeating: 0, count: Self.textStart)
        var table: [UInt8] = []
        let all = parts + footnotes
        let width = isNarrow ? 1 : 2
        for part in all {
            for unit in part.text.utf16 {
                stream.append(UInt8(unit & 0xFF))
                if !isNarrow { stream.append(UInt8(unit >> 8)) }
            }
        }
        let characters = all.reduce(0) { $0 + $1.text.utf16.count }
        func put(_ value: Int, _ count: Int, at place: Int) {
            for index in 0..<count { stream[place + index] = UInt8(truncatingIfNeeded: value >> (index * 8)) }
        }
        put(0xA5EC, 2, at: 0)
        put(0xC1, 2, at: 2)
        put(language, 2, at: 6)
        put(flags | 0x0200, 2, at: 0x0A)
        put(parts.reduce(0) { $0 + $1.text.utf16.count }, 4, at: 0x4C)
        put(footnotes.reduce(0) { $0 + $1.text.utf16.count }, 4, at: 0x50)

        let pieces =
            pieceTable
            ?? {
                let place = isNarrow ? Self.textStart * 2 | 0x4000_0000 : Self.textStart
                return [2] + long(16) + long(0) + long(characters) + [0, 0] + long(place) + [0, 0]
            }()
        put(table.count, 4, at: 0x1A2)
        put(pieces.count, 4, at: 0x1A6)
        table += pieces

        func page(_ runs: [(Range<Int>, [UInt8])], entry: Int, at field: Int) {
            stream += [UInt8](repeating: 0, count: (512 - stream.count % 512) % 512)
            let number = stream.count / 512
            var page = [UInt8](repeating: 0, count: 512)
            var free = 511
            func place(_ bytes: [UInt8], _ start: Int) {
                for (index, byte) in bytes.enumerated() { page[start + index] = byte }
            }
            for (index, run) in runs.enumerated() {
                place(long(Self.textStart + run.0.lowerBound * width), index * 4)
                place(long(Self.textStart + run.0.upperBound * width), index * 4 + 4)
                free = (free - run.1.count) & ~1
                place(run.1, free)
                page[(runs.count + 1) * 4 + index * entry] = UInt8(free / 2)
            }
            page[511] = UInt8(runs.count)
            stream += page
            let list = long(Self.textStart) + long(Self.textStart + characters * width) + long(number)
            put(table.count, 4, at: field)
            put(list.count, 4, at: field + 4)
            table += list
        }
        var paragraphs: [(Range<Int>, [UInt8])] = []
        var marks: [(Range<Int>, [UInt8])] = []
        var position = 0
        for part in all {
            let count = part.text.utf16.count
            var properties = [UInt8(part.style), 0] + part.properties
            if properties.count.isMultiple(of: 2) {
                properties = [0, UInt8(properties.count / 2)] + properties
            } else {
                properties = [UInt8(properties.count / 2 + 1)] + properties
            }
            paragraphs.append((position..<(position + count), properties))
            for mark in part.marks {
                marks.append(
                    (
                        (position + mark.range.lowerBound)..<(position + mark.range.upperBound),
                        [UInt8(mark.properties.count)] + mark.properties
                    ))
            }
            position += count
        }
        page(paragraphs, entry: 13, at: 0x102)
        page(marks, entry: 1, at: 0xFA)
        stream += [UInt8](repeating: 0, count: max(0, 4_096 - stream.count))

        let file = OLEBuilder()
        file.add("WordDocument", stream)
        file.add("1Table", table)
        if !data.isEmpty { file.add("Data", data) }
        for (path, bytes) in more { file.add(path, bytes) }
        return file.bytes()
    }

    private func long(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
}
