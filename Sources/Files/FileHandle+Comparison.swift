import Glibc

extension FileHandle {
    /// Whether both hold the same bytes.
    public func hasSameBytes(as other: FileHandle) throws(FileError) -> Bool {
        let piece = 1 << 18
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * piece, alignment: 16)
        defer { room.deallocate() }
        let (one, two) = (
            UnsafeMutableRawBufferPointer(rebasing: room[..<piece]),
            UnsafeMutableRawBufferPointer(rebasing: room[piece...])
        )
        var offset = 0
        while true {
            let (ours, theirs) = (try read(at: offset, into: one), try other.read(at: offset, into: two))
            guard ours == theirs else { return false }
            if let start = one.baseAddress, let otherStart = two.baseAddress, memcmp(start, otherStart, ours) != 0 {
                return false
            }
            if ours < piece { return true }
            offset += ours
        }
    }
}
