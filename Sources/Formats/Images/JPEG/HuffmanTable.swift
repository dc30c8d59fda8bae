/// One Huffman table of a JPEG file (T.81 annex C), laid out for walking over the data without keeping it.
///
/// `skips` answers, for the next bits of the stream, how many bits the coefficients that begin there take and how far they
/// advance in the block. Whole runs of short coefficients are answered by one look-up.
final class HuffmanTable {
    /// Bits of the look-up for AC coefficients. 13 keeps both tables of a photograph in the first-level cache; 12 and 14 were slower.
    static let skipWidth = 13
    static let startWidth = 9
    /// Bits that one entry may take: two of them fit in one refill.
    static let mostBits = 28
    /// Added to the advance where the entry ends the block.
    static let endOfBlock = 128
    /// The advance of an entry that needs the slow way: a code longer than the table, or none.
    static let slow = 512

    /// Low six bits: bits taken; above them the advance.
    let skips: UnsafeMutablePointer<UInt16>
    /// For a DC code: low six bits are those of code and value together, above them the value's size; 0 where the code is longer
    /// than the table.
    let starts: UnsafeMutablePointer<UInt16>
    /// Per code length the first code above those of that length, left-aligned to 16 bits, and what turns a code into an index.
    private let limits: UnsafeMutablePointer<Int32>
    private let offsets: UnsafeMutablePointer<Int32>
    private let symbols: UnsafeMutablePointer<UInt8>
    private let count: Int
    /// The largest symbol, for the check of DC tables.
    let largest: UInt8

    deinit {
        skips.deallocate()
        starts.deallocate()
        limits.deallocate()
        offsets.deallocate()
        symbols.deallocate()
    }

    /// Nil where the counts describe no prefix code.
    init?(counts: [Int], values: UnsafeRawBufferPointer, forSkipping: Bool) {
        var total = 0
        for length in 1...16 { total += counts[length] }
        guard total <= 256, total <= values.count else { return nil }
        var code = 0
        for length in 1...16 {
            code += counts[length]
            guard code <= 1 << length else { return nil }
            code <<= 1
        }
        skips = .allocate(capacity: 1 << Self.skipWidth)
        starts = .allocate(capacity: 1 << Self.startWidth)
        limits = .allocate(capacity: 18)
        offsets = .allocate(capacity: 18)
        symbols = .allocate(capacity: 256)
        skips.initialize(repeating: 0, count: 1 << Self.skipWidth)
        starts.initialize(repeating: 0, count: 1 << Self.startWidth)
        limits.initialize(repeating: 0, count: 18)
        offsets.initialize(repeating: 0, count: 18)
        symbols.initialize(repeating: 0, count: 256)
        count = total
        var most: UInt8 = 0
        for i in 0..<total {
            symbols[i] = values[i]
            most = max(most, values[i])
        }
        largest = most
        code = 0
        var index = 0
        for length in 1...16 {
            offsets[length] = Int32(index - code)
            for _ in 0..<counts[length] {
                if length <= Self.startWidth {
                    let from = code << (Self.startWidth - length)
                    for i in from..<(from + 1 << (Self.startWidth - length)) {
                        starts[i] = UInt16(symbols[index] & 15) << 6 | UInt16(length) &+ UInt16(symbols[index] & 15)
                    }
                }
                code += 1
                index += 1
            }
            limits[length] = Int32(code << (16 - length))
            code <<= 1
        }
        if forSkipping { fillSkips(counts) }
    }

    /// Symbol and code length at the top of `acc`; nil where no code of 16 bits or fewer stands there.
    @inline(never)
    func symbol(_ acc: UInt64) -> (symbol: Int, length: Int)? {
        let top = Int32(truncatingIfNeeded: acc >> 48)
        for length in 1...16 where top < limits[length] {
            let at = Int(top >> Int32(16 - length)) + Int(offsets[length])
            return at >= 0 && at < count ? (Int(symbols[at]), length) : nil
        }
        return nil
    }

    private func fillSkips(_ counts: [Int]) {
        let width = Self.skipWidth
        // First one coefficient an entry: code length in the high byte's place, the symbol below it.
        let one = UnsafeMutablePointer<UInt16>.allocate(capacity: 1 << width)
        defer { one.deallocate() }
        one.initialize(repeating: 0, count: 1 << width)
        var code = 0
        var index = 0
        for length in 1...width {
            for _ in 0..<counts[length] {
                let from = code << (width - length)
                for i in from..<(from + 1 << (width - length)) { one[i] = UInt16(length << 8) | UInt16(symbols[index]) }
                code += 1
                index += 1
            }
            code <<= 1
        }
        // Then as many as fit. The value bits of the last one may lie beyond the table's width: nobody reads them.
        let mask = 1 << width - 1
        for i in 0..<(1 << width) {
            var used = 0
            var advance = 0
            while used < width {
                let entry = Int(one[(i << used) & mask])
                let length = entry >> 8
                guard length != 0, used + length <= width else { break }
                let size = entry & 15
                let run = (entry >> 4) & 15
                if size == 0 && run != 15 {
                    used += length
                    advance += Self.endOfBlock
                    break
                }
                guard advance + run + 1 <= 63, used + length + size <= Self.mostBits else { break }
                used += length + size
                advance += run + 1
            }
            skips[i] = UInt16(advance == 0 ? Self.slow << 6 : advance << 6 | used)
        }
    }
}
