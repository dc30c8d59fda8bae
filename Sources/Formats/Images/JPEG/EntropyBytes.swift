/// A scan's entropy-coded bytes with the stuffing taken out, a piece at a time, so that the loop that reads the bits need
/// look for nothing but the end of the piece. After the last byte come zeros, and `left` tells whether some were used.
final class EntropyBytes {
    /// Half a first-level cache: the piece is read while it is still near.
    private static let capacity = 16 << 10
    /// Zeros after the data's end, a piece of them at a time.
    private static let padding = 1 << 10
    /// Bytes past a piece's end that a look-ahead of eight may touch.
    private static let slack = 16

    private let buffer: UnsafeMutablePointer<UInt8>
    private let base: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>
    /// The next stuffed byte; at a marker or the file's end once `isOver`.
    private var input: UnsafePointer<UInt8>
    private var isOver = false
    private var filled = 0
    /// How many of the bytes in the buffer are data; negative when padding was handed out and dropped.
    private var data = 0
    /// Eight bytes can be read from every place before this one.
    private(set) var limit: UnsafePointer<UInt8>

    init(_ file: UnsafeRawBufferPointer, base: UnsafePointer<UInt8>) {
        self.base = base
        end = base + file.count
        input = base
        buffer = .allocate(capacity: Self.capacity + Self.slack)
        buffer.initialize(repeating: 0, count: Self.capacity + Self.slack)
        limit = UnsafePointer(buffer)
    }

    deinit { buffer.deallocate() }

    /// Starts at a place of the file and returns where to read.
    func begin(at offset: Int) -> UnsafePointer<UInt8> {
        input = base + offset
        isOver = false
        filled = 0
        data = 0
        return more(from: UnsafePointer(buffer))
    }

    /// Keeps what was not read from `next` on, adds what follows, and returns where to go on reading.
    @inline(never)
    func more(from next: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        let used = min(next - UnsafePointer(buffer), filled)
        buffer.update(from: buffer + used, count: filled - used)
        filled -= used
        data -= used
        if !isOver { fill() }
        if isOver {
            // The last eight bytes may have gone a little past the capacity.
            let more = max(0, min(Self.padding, Self.capacity - filled))
            (buffer + filled).update(repeating: 0, count: more)
            filled += more
        }
        limit = UnsafePointer(buffer) + max(filled - 7, 0)
        return UnsafePointer(buffer)
    }

    private func fill() {
        var out = buffer + filled
        let outEnd = buffer + Self.capacity
        var from = input
        let wordEnd = end - from >= 8 ? end - 8 : from
        while out < outEnd {
            if from < wordEnd {
                let word = UnsafeRawPointer(from).loadUnaligned(as: UInt64.self)
                UnsafeMutableRawPointer(out).storeBytes(of: word, as: UInt64.self)
                // No 0xFF among the eight bytes: none is stuffed, none begins a marker.
                if ((~word &- 0x0101_0101_0101_0101) & word & 0x8080_8080_8080_8080) == 0 {
                    from += 8
                    out += 8
                    continue
                }
                while from.pointee != 0xFF {
                    from += 1
                    out += 1
                }
            }
            guard from < end else {
                isOver = true
                break
            }
            let byte = from.pointee
            if byte == 0xFF {
                var after = from + 1
                while after < end, after.pointee == 0xFF { after += 1 }
                guard after < end, after.pointee == 0 else {
                    isOver = true
                    break
                }
                from = after
            }
            from += 1
            out.pointee = byte
            out += 1
        }
        input = from
        filled = out - buffer
        data = filled
    }

    /// Bytes of data in the buffer from `next` on; below zero where that many of the zeros after the end were read.
    /// Right only at or past the end: before it the file may hold more.
    func left(from next: UnsafePointer<UInt8>) -> Int {
        isOver ? data - (next - UnsafePointer(buffer)) : max(data - (next - UnsafePointer(buffer)), 0)
    }

    /// Data that nobody read: how many bytes, whether all are alike, and the offset of the marker after them; nil at the file's
    /// end. `loose` are the whole bytes still in the reader's hand.
    func rest(from next: UnsafePointer<UInt8>, loose: [UInt8]) -> (count: Int, isPadding: Bool, marker: Int?) {
        var count = loose.count
        var isPadding = true
        let like = loose.first
        var seen = like
        func look(_ byte: UInt8) {
            if let seen, seen != byte { isPadding = false }
            seen = byte
            count += 1
        }
        for byte in loose where byte != like { isPadding = false }
        var at = next
        for _ in 0..<max(left(from: next), 0) {
            look(at.pointee)
            at += 1
        }
        var from = input
        while from < end {
            if from.pointee == 0xFF, from + 1 < end, from[1] != 0, from[1] != 0xFF {
                return (count, isPadding, from - base)
            }
            // Fill bytes before a marker are none of the data.
            if from.pointee != 0xFF || (from + 1 < end && from[1] == 0) { look(from.pointee) }
            from += 1
        }
        return (count, isPadding, nil)
    }
}
