/// Several pieces of memory copied into one, for formats that are read from the end.
final class JoinedBytes {
    let bytes: UnsafeRawBufferPointer
    /// Where each piece starts.
    let starts: [Int]

    /// The most that is copied: a divided packet of more is put together on disk, not in memory.
    static let limit = 192 << 20

    /// Nil when the pieces come to more than `limit`.
    init?(_ pieces: [UnsafeRawBufferPointer]) {
        var (starts, sum) = ([Int](), 0)
        for piece in pieces {
            starts.append(sum)
            sum += piece.count
            guard sum <= Self.limit else { return nil }
        }
        let whole = UnsafeMutableRawBufferPointer.allocate(byteCount: sum, alignment: 16)
        for (piece, start) in zip(pieces, starts) {
            UnsafeMutableRawBufferPointer(rebasing: whole[start...]).copyMemory(from: piece)
        }
        bytes = UnsafeRawBufferPointer(whole)
        self.starts = starts
    }

    /// A copy of an array, which stays in its place.
    init(copying array: [UInt8]) {
        let whole = UnsafeMutableRawBufferPointer.allocate(byteCount: array.count, alignment: 16)
        whole.copyBytes(from: array)
        bytes = UnsafeRawBufferPointer(whole)
        starts = [0]
    }

    deinit { bytes.deallocate() }
}
