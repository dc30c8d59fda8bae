/// Little-endian numbers and stretches out of bytes; past the end there are zeros and empty stretches.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var position: Int
    private let end: Int

    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
        self.bytes = bytes
        end = min(range.upperBound, bytes.count)
        position = min(range.lowerBound, end)
    }

    var left: Int { end - position }

    mutating func skip(_ count: Int) { position += min(max(count, 0), left) }

    mutating func byte() -> UInt8 {
        guard left >= 1 else { return 0 }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func short() -> UInt32 { UInt32(byte()) | UInt32(byte()) << 8 }
    mutating func long() -> UInt32 { short() | short() << 16 }

    /// The next stretch, shorter where the bytes end.
    mutating func take(_ count: Int) -> Range<Int> {
        let start = position
        skip(count)
        return start..<position
    }

    static func long(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt32 {
        var reader = ByteReader(bytes, range)
        return reader.long()
    }
}
