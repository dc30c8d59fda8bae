private import Text

/// The text of a Word 97 file, put together from its pieces ([MS-DOC] 2.4.1).
struct WordPieces {
    struct Piece {
        /// Characters, counted through the whole file.
        var range: Range<Int>
        /// Where the first one lies in the Word stream.
        var place: Int
        /// Bytes a character.
        var width: Int
    }

    private(set) var pieces: [Piece] = []
    /// One unit a character position; 0 where a position holds nothing of its own.
    private(set) var units: [UInt16] = []

    init(_ table: [UInt8], _ header: WordHeader, stream: [UInt8], limits: DocumentLimits) throws(DocumentFailure) {
        var place = header.pieces.place
        let end = min(table.count, place + header.pieces.length)
        // Property changes may stand before the piece table itself.
        while place < end, table[place] == 1 { place += 3 + table.short(place + 1) }
        guard place >= 0, place < end, table[place] == 2 else { throw .damaged("the Word file has no piece table") }
        let count = (min(table.long(place + 1), end - place - 5) - 4) / 12
        place += 5
        guard count > 0, count <= 1 << 20 else { throw .damaged("the piece table is empty") }
        for index in 0..<count {
            let first = table.long(place + index * 4)
            let last = table.long(place + index * 4 + 4)
            let descriptor = place + (count + 1) * 4 + index * 8
            let packed = table.long(descriptor + 2)
            let isNarrow = packed & 0x4000_0000 != 0
            let offset = (packed & 0x3FFF_FFFF) / (isNarrow ? 2 : 1)
            guard first == units.count, last > first else { throw .damaged("the piece table is out of order") }
            guard last * 2 <= limits.textBytes else { throw .tooLarge("text past \(limits.textBytes) bytes") }
            let bytes = stream.piece(offset, (last - first) * (isNarrow ? 1 : 2))
            pieces.append(Piece(range: first..<last, place: offset, width: isNarrow ? 1 : 2))
            units += isNarrow ? Self.narrow(bytes, header.language) : Self.wide(bytes)
            // What lies past the end of a file cut off reads as nothing.
            if units.count < last { units += [UInt16](repeating: 0, count: last - units.count) }
        }
    }

    private static func wide(_ bytes: ArraySlice<UInt8>) -> [UInt16] {
        stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
            UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
        }
    }

    /// Windows' Latin code page, or Chinese in two bytes as some writers keep it: each pair then fills two positions.
    private static func narrow(_ bytes: ArraySlice<UInt8>, _ language: Int) -> [UInt16] {
        let isChinese = [0x0804, 0x1004, 0x0404].contains(language)
        if isChinese, let text = chinese(Array(bytes), language) { return text }
        return bytes.map { byte in
            (0x80..<0xA0).contains(byte) ? latin[Int(byte) - 0x80] : UInt16(byte)
        }
    }

    private static func chinese(_ bytes: [UInt8], _ language: Int) -> [UInt16]? {
        guard bytes.count(where: { $0 >= 0x81 }) >= 4,
            let text = TextDecoding.decode(bytes, label: language == 0x0404 ? "big5" : "gbk")
        else { return nil }
        var units: [UInt16] = []
        for scalar in text.unicodeScalars {
            units += UTF16.encode(scalar).map(Array.init) ?? []
            if scalar.value >= 0x80, scalar.value < 0x10000 { units.append(0) }
        }
        return units.count == bytes.count ? units : nil
    }

    /// 80 to 9F of Windows-1252.
    private static let latin: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
        0x9D,
        0x017E, 0x0178,
    ]
}
