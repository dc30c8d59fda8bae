/// Quoted-printable (RFC 2045) as it comes in damaged mail.
enum QuotedPrintable {
    /// The decoded bytes; an `=` that starts no code stands for itself. `isHeader` reads `_` as a blank (RFC 2047).
    static func decode(_ bytes: UnsafeRawBufferPointer, isHeader: Bool = false) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case 0x3D:
                if index + 1 < bytes.count, let high = hex(bytes[index]), let low = hex(bytes[index + 1]) {
                    output.append(high << 4 | low)
                    index += 2
                } else if let next = afterSoftBreak(bytes, index) {
                    index = next
                } else {
                    output.append(byte)
                }
            case 0x0A, 0x0D:
                if !isHeader {
                    // Blanks before a line end were added on the way.
                    while let last = output.last, last == 0x20 || last == 0x09 { output.removeLast() }
                }
                output.append(byte)
            case 0x5F where isHeader: output.append(0x20)
            default: output.append(byte)
            }
        }
        return output
    }

    static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// Where the next line begins when only blanks stand between the `=` and the line's end.
    private static func afterSoftBreak(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int? {
        var index = start
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        guard index < bytes.count else { return index }
        if bytes[index] == 0x0A { return index + 1 }
        guard bytes[index] == 0x0D else { return nil }
        return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
    }
}
