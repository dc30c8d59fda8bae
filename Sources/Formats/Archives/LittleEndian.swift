/// Checked reads of little-endian numbers: nil past the end, and for numbers that no length can be.
extension UnsafeRawBufferPointer {
    @inline(__always)
    func le8(_ offset: Int) -> Int? {
        offset >= 0 && offset < count ? Int(self[offset]) : nil
    }

    @inline(__always)
    func le16(_ offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        return Int(UInt16(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    }

    @inline(__always)
    func le32(_ offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 4 else { return nil }
        return Int(UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }

    @inline(__always)
    func le64(_ offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 8 else { return nil }
        return Int(exactly: UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }

    /// The part of the bytes that lies in `range`, or nil where the range leaves them.
    @inline(__always)
    func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer? {
        guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
        return UnsafeRawBufferPointer(rebasing: self[range])
    }

    /// The part of `length` bytes at `offset`, or nil where it leaves the bytes.
    @inline(__always)
    func slice(_ offset: Int, _ length: Int) -> UnsafeRawBufferPointer? {
        guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
        return UnsafeRawBufferPointer(rebasing: self[offset..<offset + length])
    }

    /// Whether `prefix` stands at `offset`.
    func has(_ prefix: [UInt8], at offset: Int) -> Bool {
        guard let part = slice(offset, prefix.count) else { return false }
        return part.elementsEqual(prefix)
    }
}
