/// Entropy-coded bits, the next one on top.
///
/// No pointer to this value is ever taken, so that the optimiser keeps it in registers.
struct BitSource {
    private(set) var next: UnsafePointer<UInt8>
    private var limit: UnsafePointer<UInt8>
    /// The bits in hand, left-aligned. Those below `count` are a part of the byte at `next` already.
    private(set) var bits: UInt64 = 0
    /// How many of them count.
    private(set) var count: Int = 0

    init(_ bytes: EntropyBytes, at offset: Int) {
        next = bytes.begin(at: offset)
        limit = bytes.limit
    }

    /// Brings 56 to 63 bits in hand.
    @inline(__always)
    mutating func refill(_ bytes: EntropyBytes) {
        if next >= limit {
            next = bytes.more(from: next)
            limit = bytes.limit
        }
        let word = UInt64(bigEndian: UnsafeRawPointer(next).loadUnaligned(as: UInt64.self))
        bits |= word &>> UInt64(truncatingIfNeeded: count)
        next += (63 &- count) &>> 3
        count |= 56
    }

    /// Drops as many bits as the low six bits of `entry` say.
    @inline(__always)
    mutating func take(_ entry: Int) {
        bits &<<= UInt64(truncatingIfNeeded: entry)
        count &-= entry & 63
    }

    /// Bits of data that nobody read; below zero where zeros past the data's end were read.
    func left(_ bytes: EntropyBytes) -> Int { bytes.left(from: next) * 8 + count }

    /// The whole bytes of data in hand.
    func wholeBytes(_ bytes: EntropyBytes) -> [UInt8] {
        let real = count + 8 * min(bytes.left(from: next), 0)
        guard real >= 8 else { return [] }
        return (0..<(real / 8)).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - real % 8 - 8 * $0)) }
    }
}
