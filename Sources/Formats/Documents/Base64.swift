/// Bytes written in Base64 (RFC 4648). Signs outside its alphabet are passed over.
enum Base64 {
    static func bytes(_ signs: [UInt8]) -> [UInt8] {
        var made: [UInt8] = []
        made.reserveCapacity(signs.count / 4 * 3)
        var held: UInt32 = 0
        var bits: UInt32 = 0
        for sign in signs {
            guard let value = value(sign) else { continue }
            held = held << 6 | value
            bits += 6
            if bits >= 8 {
                bits -= 8
                made.append(UInt8(truncatingIfNeeded: held >> bits))
            }
        }
        return made
    }

    private static func value(_ sign: UInt8) -> UInt32? {
        switch sign {
        case 65...90: UInt32(sign) - 65
        case 97...122: UInt32(sign) - 71
        case 48...57: UInt32(sign) + 4
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
