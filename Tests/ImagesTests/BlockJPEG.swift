/// A JPEG built by code, of blocks of one colour each: codes and restarts can be put where a test wants them.
struct BlockJPEG {
    var width = 2400
    var height = 64
    /// Sampling factors of each component.
    var factors = [(1, 1), (1, 1), (1, 1)]
    var restartInterval = 0
    var isInterleaved = true
    /// Blocks left out at the end.
    var missing = 0
    /// A restart marker that is left out.
    var skippedRestart: Int?
    /// A coefficient past the end of its block, in the tenth block.
    var isPastBlock = false
    /// A code that is in no table, in the tenth block.
    var hasWrongCode = false
    /// Metadata segments after the start.
    var segments: [UInt8] = []

    /// The level of a component at a block, 0 to 255.
    static func level(_ component: Int, _ x: Int, _ y: Int) -> Int { (component * 70 + x * 13 + y * 29) % 230 + 10 }

    var bytes: [UInt8] {
        var out: [UInt8] = [0xFF, 0xD8] + segments
        out += [0xFF, 0xDB, 0, 67, 0] + [UInt8](repeating: 8, count: 64)
        out += [0xFF, 0xC0] + be(8 + 3 * factors.count) + [8] + be(height) + be(width) + [UInt8(factors.count)]
        for (i, f) in factors.enumerated() { out += [UInt8(i + 1), UInt8(f.0 << 4 | f.1), 0] }
        // Twelve codes of four bits for the sizes 0 to 11; in the AC table 00 ends a block, 01 skips sixteen, 10 is a one.
        out += [0xFF, 0xC4, 0, 31, 0, 0, 0, 0, 12] + [UInt8](repeating: 0, count: 12) + (0..<12).map { UInt8($0) }
        out += [0xFF, 0xC4, 0, 22, 0x10, 0, 3] + [UInt8](repeating: 0, count: 14) + [0x00, 0xF0, 0x01]
        if restartInterval > 0 { out += [0xFF, 0xDD, 0, 4] + be(restartInterval) }
        if isInterleaved {
            out += scan(Array(factors.indices))
        } else {
            for i in factors.indices { out += scan([i]) }
        }
        return out + [0xFF, 0xD9]
    }

    private func be(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 255), UInt8(value & 255)] }

    private func scan(_ components: [Int]) -> [UInt8] {
        var out: [UInt8] = [0xFF, 0xDA] + be(6 + 2 * components.count) + [UInt8(components.count)]
        for c in components { out += [UInt8(c + 1), 0] }
        out += [0, 63, 0]
        let (maxH, maxV) = (factors.map(\.0).max() ?? 1, factors.map(\.1).max() ?? 1)
        let alone = components.count == 1 ? factors[components[0]] : nil
        let (across, down) = alone.map { (8 * maxH / $0.0, 8 * maxV / $0.1) } ?? (8 * maxH, 8 * maxV)
        let (wide, high) = ((width + across - 1) / across, (height + down - 1) / down)
        var bits = Bits()
        var before = [Int](repeating: 0, count: 4)
        var block = 0
        for unit in 0..<(wide * high) {
            if restartInterval > 0, unit > 0, unit % restartInterval == 0 {
                let number = unit / restartInterval - 1
                bits.flush()
                if number != skippedRestart { bits.out += [0xFF, 0xD0 + UInt8(number % 8)] }
                before = [0, 0, 0, 0]
            }
            for c in components {
                let (h, v) = alone == nil ? factors[c] : (1, 1)
                for y in 0..<v {
                    for x in 0..<h {
                        block += 1
                        if unit >= wide * high - missing { continue }
                        // With a quantiser of 8 the coefficient is the level itself, about 128.
                        let value = Self.level(c, unit % wide * h + x, unit / wide * v + y) - 128
                        bits.dc(value - before[c])
                        before[c] = value
                        if block == 10, hasWrongCode { bits.put(0b11, 2) }
                        if block == 10, isPastBlock { for _ in 0..<4 { bits.put(0b01, 2) } }
                        bits.put(0b00, 2)
                    }
                }
            }
        }
        bits.flush()
        return out + bits.out
    }

    private struct Bits {
        var out: [UInt8] = []
        private var held = 0
        private var count = 0

        mutating func put(_ value: Int, _ n: Int) {
            for i in stride(from: n - 1, through: 0, by: -1) {
                held = held << 1 | (value >> i & 1)
                count += 1
                if count == 8 {
                    out.append(UInt8(held))
                    if held == 255 { out.append(0) }
                    (held, count) = (0, 0)
                }
            }
        }

        mutating func dc(_ difference: Int) {
            let size = Int.bitWidth - abs(difference).leadingZeroBitCount
            put(size, 4)
            put(difference >= 0 ? difference : difference + 1 << size - 1, size)
        }

        mutating func flush() { while count != 0 { put(1, 1) } }
    }
}
