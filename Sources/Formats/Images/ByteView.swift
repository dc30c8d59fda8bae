/// Bounds-checked reading of numbers from a file's bytes. An offset past the end gives nil, never a trap.
struct ByteView {
    let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var count: Int { bytes.count }

    func holds(_ offset: Int, _ length: Int) -> Bool {
        offset >= 0 && length >= 0 && length <= bytes.count && offset <= bytes.count - length
    }

    func u8(_ at: Int) -> Int? { holds(at, 1) ? Int(bytes[at]) : nil }

    func be16(_ at: Int) -> Int? {
        holds(at, 2) ? Int(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt16.self))) : nil
    }

    func be32(_ at: Int) -> Int? {
        holds(at, 4) ? Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))) : nil
    }

    func le16(_ at: Int) -> Int? {
        holds(at, 2) ? Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt16.self))) : nil
    }

    func le32(_ at: Int) -> Int? {
        holds(at, 4) ? Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))) : nil
    }

    func signedLE32(_ at: Int) -> Int? {
        holds(at, 4) ? Int(Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: Int32.self))) : nil
    }

    /// Whether the ASCII of `text` stands at `offset`.
    func has(_ text: StaticString, at offset: Int = 0) -> Bool {
        guard holds(offset, text.utf8CodeUnitCount) else { return false }
        for i in 0..<text.utf8CodeUnitCount where bytes[offset + i] != text.utf8Start[i] { return false }
        return true
    }

    func has(_ magic: [UInt8], at offset: Int = 0) -> Bool {
        guard holds(offset, magic.count) else { return false }
        for i in 0..<magic.count where bytes[offset + i] != magic[i] { return false }
        return true
    }

    func slice(_ offset: Int, _ length: Int) -> ByteView? {
        holds(offset, length) ? ByteView(UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + length)])) : nil
    }
}
