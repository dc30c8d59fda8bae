/// What one block of 512 bytes says as the header of a tar entry.
enum TarHeader {
    /// Whether the block's checksum is right, so that a reader would take it for a header.
    static func isHeader(_ block: [UInt8]) -> Bool {
        guard block.count == 512 else { return false }
        var (told, sum, signed) = (0, 0, 0)
        for digit in block[148..<156] where (0x30...0x37).contains(digit) { told = told * 8 + Int(digit - 0x30) }
        for (index, byte) in block.enumerated() {
            let value = (148..<156).contains(index) ? 0x20 : byte
            sum += Int(value)
            signed += Int(Int8(bitPattern: value))
        }
        return told > 0 && (told == sum || told == signed)
    }

    /// What is wrong with the place that the block's own name leads to. Nil for one that fills its field: it was cut off.
    static func climbingName(_ block: [UInt8]) -> ArchiveFailure? {
        guard block.count == 512, let end = block[..<100].firstIndex(of: 0) else { return nil }
        var name = block[..<end]
        // What GNU's form holds here is no prefix.
        if block[257..<263].elementsEqual("ustar\0".utf8), block[345] != 0 {
            name = block[345..<500].prefix { $0 != 0 } + [0x2F] + name
        }
        do throws(ArchiveFailure) {
            try EntryPathCheck.checkPlace(EntryPath(String(decoding: name, as: UTF8.self)))
            return nil
        } catch {
            return error
        }
    }

    /// The length, in octal or, for large ones, in base 256. Nil for one past all bounds.
    static func size(_ block: [UInt8]) -> Int? {
        guard block.count == 512 else { return nil }
        let field = block[124..<136]
        if block[124] & 0x80 != 0 {
            var value = 0
            for byte in field.dropFirst(4) {
                guard value <= Int.max >> 8 else { return nil }
                value = value << 8 | Int(byte)
            }
            return value
        }
        var value = 0
        for byte in field {
            if (0x30...0x37).contains(byte) { value = value * 8 + Int(byte - 0x30) } else if byte != 0x20 { break }
        }
        return value
    }
}
