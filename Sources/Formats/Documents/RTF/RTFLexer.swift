/// Divides an RTF file into groups, control words and characters.
struct RTFLexer {
    enum Token {
        case open, close
        case word(String, Int?)
        /// A control sign, as in `\~`.
        case sign(UInt8)
        /// A byte of a charset in two digits.
        case byte(UInt8)
        case character(UInt8)
        case end
    }

    let bytes: UnsafeRawBufferPointer
    var place = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func next() -> Token {
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "{"): return .open
            case UInt8(ascii: "}"): return .close
            case UInt8(ascii: "\\"): return control()
            case 0x0A, 0x0D, 0: continue
            default: return .character(byte)
            }
        }
        return .end
    }

    private mutating func control() -> Token {
        guard place < bytes.count else { return .end }
        let first = bytes[place]
        guard Self.isLetter(first) else {
            place += 1
            guard first == UInt8(ascii: "'") else { return .sign(first) }
            guard place + 1 < bytes.count, let high = Hexadecimal.digit(bytes[place]),
                let low = Hexadecimal.digit(bytes[place + 1])
            else { return next() }
            place += 2
            return .byte(high << 4 | low)
        }
        let start = place
        while place < bytes.count, Self.isLetter(bytes[place]), place - start < 32 { place += 1 }
        let word = String(decoding: bytes[start..<place], as: UTF8.self)
        var number: Int?
        var isNegative = false
        if place + 1 < bytes.count, bytes[place] == UInt8(ascii: "-"), Self.isDigit(bytes[place + 1]) {
            isNegative = true
            place += 1
        }
        let digits = place
        while place < bytes.count, Self.isDigit(bytes[place]), place - digits < 10 {
            number = (number ?? 0) * 10 + Int(bytes[place] - 48)
            place += 1
        }
        if place < bytes.count, bytes[place] == 0x20 { place += 1 }
        return .word(word, number.map { isNegative ? -$0 : $0 })
    }

    /// On to where the next group begins or ends or a control word stands.
    mutating func skipCharacters() {
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): return
            default: place += 1
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
