/// Memory for one entry's bytes after another. Large pieces are given back when the next entry comes.
final class EntryBuffer {
    private(set) var count = 0
    private var storage = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    private let kept = 8 << 20

    /// A buffer with room for `expected` bytes from the start, as far as it would keep them.
    init(expecting expected: Int = 0) { replace(with: min(max(0, expected), kept)) }

    deinit { storage.deallocate() }

    /// The bytes so far. Valid until the next call.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(storage)[..<count]) }

    /// Empties the buffer and makes room for `expected` bytes.
    func restart(expecting expected: Int = 0) {
        count = 0
        if storage.count > kept, expected <= kept { replace(with: 0) }
        if expected > storage.count { replace(with: expected) }
    }

    /// Exactly `length` bytes to be filled by the caller.
    func fresh(_ length: Int) -> UnsafeMutableRawBufferPointer {
        restart(expecting: length)
        count = length
        return UnsafeMutableRawBufferPointer(rebasing: storage[..<length])
    }

    /// Puts bytes at `offset`, zeros before it where none were put.
    func put(_ piece: UnsafeRawBufferPointer, at offset: Int) {
        let end = offset + piece.count
        if end > storage.count { replace(with: max(end, storage.count * 2, 1 << 16)) }
        if let target = storage.baseAddress {
            if offset > count { (target + count).initializeMemory(as: UInt8.self, repeating: 0, count: offset - count) }
            if let source = piece.baseAddress { (target + offset).copyMemory(from: source, byteCount: piece.count) }
        }
        count = max(count, end)
    }

    /// Zeros up to `length`: the hole at the end of a sparse file.
    func extend(to length: Int) {
        if length > count { put(UnsafeRawBufferPointer(start: nil, count: 0), at: length) }
    }

    private func replace(with size: Int) {
        let next = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        if count > 0, let source = storage.baseAddress, size >= count {
            next.baseAddress?.copyMemory(from: source, byteCount: count)
        }
        storage.deallocate()
        storage = next
    }
}
