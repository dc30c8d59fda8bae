/// The LZW filter (ISO 32000-1, 7.4.4).
enum PDFLZW {
    static func decode(_ data: [UInt8], early: Int, limit: Int) throws(DocumentFailure) -> [UInt8] {
        var made: [UInt8] = []
        // Each entry is a stretch of what was made before: the string of the code and one byte after it.
        var starts: [Int] = []
        var lengths: [Int] = []
        var width = 9
        var bits = 0
        var held: UInt32 = 0
        var previous: (start: Int, length: Int)?
        for byte in data {
            held = held << 8 | UInt32(byte)
            bits += 8
            guard bits >= width else { continue }
            let code = Int(held >> UInt32(bits - width)) & (1 << width - 1)
            bits -= width
            held &= (1 << UInt32(bits)) - 1
            if code == 257 { break }
            if code == 256 {
                starts.removeAll(keepingCapacity: true)
                lengths.removeAll(keepingCapacity: true)
                (width, previous) = (9, nil)
                continue
            }
            let start = made.count
            if code < 256 {
                made.append(UInt8(code))
            } else if code - 258 < starts.count {
                let from = starts[code - 258]
                for offset in 0..<lengths[code - 258] { made.append(made[from + offset]) }
            } else if code - 258 == starts.count, let last = previous {
                for offset in 0..<last.length { made.append(made[last.start + offset]) }
                made.append(made[last.start])
            } else {
                throw .damaged("an LZW stream")
            }
            if let last = previous, starts.count < 4_096 - 258 {
                starts.append(last.start)
                lengths.append(last.length + 1)
            }
            previous = (start, made.count - start)
            guard made.count <= limit else { throw .tooLarge("a stream expands past \(limit) bytes") }
            let next = starts.count + 258 + early
            width = next >= 2_048 ? 12 : next >= 1_024 ? 11 : next >= 512 ? 10 : 9
        }
        return made
    }
}
