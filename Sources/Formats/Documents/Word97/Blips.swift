/// Pictures in the drawing records of older Office files ([MS-ODRAW] 2.2.23).
enum Blips {
    /// Kinds of record, and how their pictures begin.
    private static let kinds: [(type: [UInt8], suffix: String, begins: [[UInt8]])] = [
        ([0x1D, 0xF0], "jpg", [[0xFF, 0xD8, 0xFF]]), ([0x2A, 0xF0], "jpg", [[0xFF, 0xD8, 0xFF]]),
        ([0x1E, 0xF0], "png", [[0x89, 0x50, 0x4E, 0x47]]), ([0x29, 0xF0], "tif", [[0x49, 0x49], [0x4D, 0x4D]]),
    ]

    static func pictures(in bytes: [UInt8], stream: String) -> [Picture] {
        var found: [(range: Range<Int>, suffix: String)] = []
        bytes.withUnsafeBytes { raw in
            for kind in kinds {
                var place = 0
                while found.count < 500, let hit = ByteSearch.first(kind.type, in: raw, from: place) {
                    place = hit + 2
                    let length = bytes.long(hit + 2)
                    guard hit >= 2, length > 17, length <= bytes.count - hit - 6 else { continue }
                    // One or two identifiers of 16 bytes and one byte more stand before the picture.
                    for skip in [17, 33] where skip < length {
                        let start = hit + 6 + skip
                        let head = bytes.piece(start, 4)
                        guard kind.begins.contains(where: { head.starts(with: $0) }) else { continue }
                        found.append((start..<(hit + 6 + length), kind.suffix))
                        place = hit + 6 + length
                        break
                    }
                }
            }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.enumerated().map { index, one in
            Picture(name: "\(stream) picture \(index + 1).\(one.suffix)", place: .pieces(stream, [one.range]))
        }
    }
}
