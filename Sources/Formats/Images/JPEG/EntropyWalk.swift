/// Walks over one sequential scan's entropy-coded data: every code is read, no coefficient but the DC ones is kept and no
/// transform is done. What a full decoder would complain of shows here too: a code that does not exist, a coefficient past
/// its block, data that end before the last block or go on after it, restart markers out of place.
struct EntropyWalk {
    struct Block {
        let dc: HuffmanTable
        let ac: HuffmanTable
        let plane: DCPlane
        /// Which prediction it belongs to.
        let prediction: Int
        /// Blocks from the MCU's first column and row.
        let x: Int
        let y: Int
        /// Blocks that an MCU advances.
        let stepX: Int
        let stepY: Int
    }

    /// What the inner loop needs of a block, without reference counting.
    private struct Plan {
        let starts: UnsafePointer<UInt16>
        let skips: UnsafePointer<UInt16>
        let prediction: UnsafeMutablePointer<Int32>
        let step: Int
        var out: UnsafeMutablePointer<Int16>
    }

    let blocks: [Block]
    let mcusWide: Int
    let mcusHigh: Int
    let restartInterval: Int

    /// Walks from `start` and returns the offset of the marker after the scan, and a warning.
    func run(_ file: UnsafeRawBufferPointer, from start: Int) throws(PictureDamage) -> (end: Int, warning: String?) {
        guard start < file.count, let base = file.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
            throw .damaged("JPEG ends before its data")
        }
        let plans = UnsafeMutablePointer<Plan>.allocate(capacity: blocks.count)
        let predictions = UnsafeMutablePointer<Int32>.allocate(capacity: 4)
        defer {
            plans.deallocate()
            predictions.deallocate()
        }
        predictions.initialize(repeating: 0, count: 4)
        let bytes = EntropyBytes(file, base: base)
        var source = BitSource(bytes, at: start)
        var untilRestart = restartInterval > 0 ? restartInterval : Int.max
        var restarts = 0
        var warning: String?
        for row in 0..<mcusHigh {
            for (i, block) in blocks.enumerated() {
                let out = block.plane.values + ((row * block.stepY + block.y) * block.plane.stride + block.x)
                (plans + i).initialize(
                    to: Plan(
                        starts: UnsafePointer(block.dc.starts), skips: UnsafePointer(block.ac.skips),
                        prediction: predictions + block.prediction, step: block.stepX, out: out))
            }
            var column = 0
            while column < mcusWide {
                if untilRestart == 0 {
                    let place = "after \(row * mcusWide + column) of \(mcusWide * mcusHigh) units"
                    let (marker, told) = try Self.finish(source, bytes, place: place)
                    warning = warning ?? told
                    guard Int(file[marker + 1]) == 0xD0 + restarts & 7 else {
                        throw .damaged("JPEG restart marker missing \(place)")
                    }
                    source = BitSource(bytes, at: marker + 2)
                    predictions.update(repeating: 0, count: 4)
                    restarts &+= 1
                    untilRestart = restartInterval
                }
                let some = min(mcusWide - column, untilRestart)
                let (after, fault) = walk(plans, source, bytes, mcus: some)
                source = after
                if let fault = source.left(bytes) < 0 ? .short : fault {
                    throw .damaged("\(fault.rawValue), in row \(row + 1) of \(mcusHigh)")
                }
                column += some
                untilRestart -= some
            }
        }
        let (marker, told) = try Self.finish(source, bytes, place: "after the last unit")
        return (marker, warning ?? told)
    }

    private enum Fault: String {
        case short = "JPEG data end too early"
        case noCode = "a Huffman code that does not exist"
        case pastBlock = "a coefficient past the end of its block"
        case range = "brightness beyond every possible value"
    }

    /// Walks over `mcus` units of one row.
    @inline(never)
    private func walk(
        _ plans: UnsafeMutablePointer<Plan>, _ begin: BitSource, _ bytes: EntropyBytes, mcus: Int
    ) -> (BitSource, Fault?) {
        var source = begin
        let skipShift = UInt64(64 - HuffmanTable.skipWidth)
        let startShift = UInt64(64 - HuffmanTable.startWidth)
        let many = blocks.count
        var left = mcus
        while left > 0 {
            left &-= 1
            var b = 0
            while b < many {
                let plan = plans + b
                source.refill(bytes)
                var entry = Int(plan.pointee.starts[Int(truncatingIfNeeded: source.bits &>> startShift)])
                if entry == 0 {
                    guard let (symbol, length) = blocks[b].dc.symbol(source.bits) else { return (source, .noCode) }
                    entry = symbol &<< 6 | (length &+ symbol)
                }
                let value = plan.pointee.prediction.pointee &+ Self.difference(source.bits, entry)
                source.take(entry)
                plan.pointee.prediction.pointee = value
                plan.pointee.out.pointee = Int16(truncatingIfNeeded: value)
                plan.pointee.out += plan.pointee.step
                // A quantiser is at least 1 and a block's mean at most 8 × 255, so ±2047 bounds the coefficient.
                if UInt32(bitPattern: value &+ 2048) > 4095 { return (source, .range) }
                let skips = plan.pointee.skips
                var k = 1
                while true {
                    source.refill(bytes)
                    var before = source
                    var skip = Int(skips[Int(truncatingIfNeeded: source.bits &>> skipShift)])
                    source.take(skip)
                    k &+= skip &>> 6
                    if k < 64 {
                        before = source
                        skip = Int(skips[Int(truncatingIfNeeded: source.bits &>> skipShift)])
                        source.take(skip)
                        k &+= skip &>> 6
                        if k < 64 { continue }
                    }
                    // Ended by an end-of-block code no later than its 64th coefficient, or by that one.
                    if UInt(bitPattern: k &- HuffmanTable.endOfBlock) < 64 || k == 64 { break }
                    // Too long a code for the table, or an entry that spans two blocks: one code at a time.
                    source = before
                    k &-= skip &>> 6
                    source.refill(bytes)
                    guard let (symbol, length) = blocks[b].ac.symbol(source.bits) else { return (source, .noCode) }
                    source.take(length &+ (symbol & 15))
                    if symbol & 15 == 0 && symbol < 0xF0 { break }
                    k &+= symbol &>> 4 &+ 1
                    if k == 64 { break }
                    if k > 64 { return (source, .pastBlock) }
                }
                b &+= 1
            }
        }
        return (source, nil)
    }

    /// The difference that follows a DC code (T.81, F.2.2.1): `entry` is its size above six bits of code and value together.
    @inline(__always)
    private static func difference(_ bits: UInt64, _ entry: Int) -> Int32 {
        let size = UInt64(truncatingIfNeeded: entry &>> 6)
        let value = bits &<< (UInt64(truncatingIfNeeded: entry & 63) &- size)
        let raw = Int32(truncatingIfNeeded: (value &>> 1) &>> (63 &- size))
        let span = Int32(1) &<< Int32(truncatingIfNeeded: size)
        return raw &- (raw < span &>> 1 ? span &- 1 : 0)
    }

    /// Looks at what is left between the last code and the marker that follows, and returns that marker's offset. Padding is
    /// told; anything else means that the codes ran out of step with the data.
    private static func finish(
        _ source: BitSource, _ bytes: EntropyBytes, place: String
    ) throws(PictureDamage) -> (marker: Int, warning: String?) {
        let (count, isPadding, marker) = bytes.rest(from: source.next, loose: source.wholeBytes(bytes))
        guard let marker else { throw .damaged("JPEG ends without a marker \(place)") }
        guard count > 0 else { return (marker, nil) }
        guard isPadding || count <= 2 else { throw .damaged("\(count) bytes of data left over \(place)") }
        return (marker, "\(count) extraneous bytes \(place)")
    }
}
