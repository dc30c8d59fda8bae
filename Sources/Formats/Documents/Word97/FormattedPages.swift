/// Walks the pages of 512 bytes that hold properties by byte ranges of the text ([MS-DOC] 2.9.33 and 2.9.174).
enum FormattedPages {
    /// - Parameters:
    ///   - entry: bytes of an entry that leads to the properties: 1 for characters, 13 for paragraphs.
    ///   - take: receives a byte range and its properties; those of a paragraph begin with its style.
    static func each(
        _ part: WordHeader.Part, table: [UInt8], stream: [UInt8], entry: Int,
        _ take: (Range<Int>, ArraySlice<UInt8>) -> Void
    ) {
        let count = (min(part.length, table.count - part.place) - 4) / 8
        guard part.place >= 0, count > 0, count <= 1 << 20 else { return }
        var seen: Set<Int> = []
        for index in 0..<count {
            let page = table.long(part.place + (count + 1) * 4 + index * 4) & 0x3F_FFFF
            let base = page * 512
            guard base + 512 <= stream.count, seen.insert(page).inserted else { continue }
            let runs = Int(stream[base + 511])
            guard (runs + 1) * 4 + runs * entry <= 511 else { continue }
            for run in 0..<runs {
                let first = stream.long(base + run * 4)
                let last = stream.long(base + run * 4 + 4)
                let offset = Int(stream[base + (runs + 1) * 4 + run * entry]) * 2
                guard first < last else { continue }
                guard offset > 0 else {
                    take(first..<last, [])
                    continue
                }
                take(first..<last, properties(stream, base, offset, isParagraph: entry == 13))
            }
        }
    }

    private static func properties(
        _ stream: [UInt8], _ base: Int, _ offset: Int, isParagraph: Bool
    ) -> ArraySlice<UInt8> {
        let size = Int(stream[base + offset])
        let room = 511 - offset - 1
        guard isParagraph else { return stream.piece(base + offset + 1, min(size, room)) }
        if size != 0 { return stream.piece(base + offset + 1, min(size * 2 - 1, room)) }
        guard offset + 1 < 511 else { return [] }
        return stream.piece(base + offset + 2, min(Int(stream[base + offset + 1]) * 2, room - 1))
    }
}
