/// Bytes written in digits.
enum Hexadecimal {
    /// Signs that are no digits are passed over; a last digit alone counts as the upper half.
    static func bytes(_ digits: some Collection<UInt8>) -> [UInt8] {
        var made: [UInt8] = []
        made.reserveCapacity(digits.count / 2)
        var high: UInt8?
        for byte in digits {
            guard let digit = digit(byte) else { continue }
            if let first = high {
                made.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        if let high { made.append(high << 4) }
        return made
    }

    static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
