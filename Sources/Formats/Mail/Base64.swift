/// Base64 (RFC 2045) as it comes in damaged mail.
enum Base64 {
    private static let junk: UInt8 = 0xFF
    private static let table: [UInt8] = {
        var table = [UInt8](repeating: junk, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, letter) in alphabet.utf8.enumerated() { table[Int(letter)] = UInt8(value) }
        return table
    }()

    static func isLetter(_ byte: UInt8) -> Bool { table[Int(byte)] != junk }

    /// The decoded bytes; junk between the letters is skipped, padding may lack or stand in the middle. Nil where it is
    /// no base64 at all: then the sender's label is wrong and the bytes are the file.
    static func decode(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        guard isPlausible(bytes) else { return nil }
        return table.withUnsafeBufferPointer { table in
            [UInt8](unsafeUninitializedCapacity: bytes.count / 4 * 3 + 3) { output, count in
                count = run(bytes, into: output, table)
            }
        }
    }

    private static func run(
        _ bytes: UnsafeRawBufferPointer, into output: UnsafeMutableBufferPointer<UInt8>,
        _ table: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var written = 0
        var group: UInt32 = 0
        var held = 0
        var index = 0
        while index < bytes.count {
            while held == 0, index &+ 4 <= bytes.count {
                let first = table[Int(bytes[index])]
                let second = table[Int(bytes[index &+ 1])]
                let third = table[Int(bytes[index &+ 2])]
                let fourth = table[Int(bytes[index &+ 3])]
                if (first | second | third | fourth) & 0x80 != 0 { break }
                output[written] = first << 2 | second >> 4
                output[written &+ 1] = second << 4 | third >> 2
                output[written &+ 2] = third << 6 | fourth
                written &+= 3
                index &+= 4
            }
            guard index < bytes.count else { break }
            let byte = bytes[index]
            index &+= 1
            let value = table[Int(byte)]
            if value != junk {
                group = group << 6 | UInt32(value)
                held &+= 1
                if held == 4 {
                    output[written] = UInt8(truncatingIfNeeded: group >> 16)
                    output[written &+ 1] = UInt8(truncatingIfNeeded: group >> 8)
                    output[written &+ 2] = UInt8(truncatingIfNeeded: group)
                    written &+= 3
                    held = 0
                }
            } else if byte == 0x3D, held > 0 {
                written &+= close(group, held, output, written)
                held = 0
                // Some mailers encode piece by piece, each padded; what follows is theirs or a list's footer in plain words.
                if !goesOn(bytes, index) { return written }
            }
        }
        return written &+ close(group, held, output, written)
    }

    /// Writes the bytes of an unfinished group; gives how many.
    private static func close(
        _ group: UInt32, _ held: Int, _ output: UnsafeMutableBufferPointer<UInt8>, _ written: Int
    ) -> Int {
        switch held {
        case 2:
            output[written] = UInt8(truncatingIfNeeded: group >> 4)
            return 1
        case 3:
            output[written] = UInt8(truncatingIfNeeded: group >> 10)
            output[written &+ 1] = UInt8(truncatingIfNeeded: group >> 2)
            return 2
        default: return 0
        }
    }

    /// Whether the next line that is not blank is base64 again.
    private static func goesOn(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
        var length = 0
        for index in start..<min(bytes.count, start + 64) {
            switch bytes[index] {
            case 0x0A, 0x0D, 0x20, 0x09:
                if length > 0 { return length >= 4 }
            case 0x3D where length > 0: length += 1
            case let byte where isLetter(byte): length += 1
            default: return false
            }
            if length == 8 { return true }
        }
        return length >= 2
    }

    /// Whether at least four in five of the first bytes are letters of base64.
    private static func isPlausible(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var good = 0
        var bad = 0
        for byte in bytes.prefix(2_048) {
            switch byte {
            case 0x0A, 0x0D, 0x20, 0x09, 0x3D: continue
            default: if isLetter(byte) { good += 1 } else { bad += 1 }
            }
        }
        return good >= bad * 4
    }
}
