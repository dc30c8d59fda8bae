/// Reads objects and operators out of bytes (ISO 32000-1, 7.2 and 7.3).
struct PDFLexer {
    let bytes: UnsafeRawBufferPointer
    var place: Int

    enum Token {
        case object(PDFObject)
        case word(String)
        case arrayStart, arrayEnd, dictionaryStart, dictionaryEnd, end
    }

    /// Arrays and dictionaries within one another.
    private static let depth = 64
    /// Elements of one array or dictionary.
    private static let elements = 200_000

    init(_ bytes: UnsafeRawBufferPointer, at place: Int = 0) {
        self.bytes = bytes
        self.place = max(0, place)
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 9 || byte == 12 || byte == 0
    }

    static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    /// The next object with what it holds; nil where none begins here. `12 0 R` is one object.
    mutating func object(depth: Int = 0) -> PDFObject? {
        guard depth < Self.depth else { return nil }
        switch token() {
        case .object(.number(let number)):
            let after = place
            if case .object(.number) = token(), case .word("R") = token(), number >= 0, number < 1e9 {
                return .reference(Int(number))
            }
            place = after
            return .number(number)
        case .object(let object): return object
        case .arrayStart:
            var elements: [PDFObject] = []
            while elements.count < Self.elements {
                let before = place
                if case .arrayEnd = token() { break }
                place = before
                guard let element = object(depth: depth + 1) else { break }
                elements.append(element)
            }
            return .array(elements)
        case .dictionaryStart:
            var entries: [String: PDFObject] = [:]
            while entries.count < Self.elements {
                guard case .object(.name(let key)) = token() else { break }
                guard let value = object(depth: depth + 1) else { break }
                entries[key] = value
            }
            return .dictionary(entries)
        case .word("null"): return .null
        case .word("true"): return .bool(true)
        case .word("false"): return .bool(false)
        default: return nil
        }
    }

    mutating func token() -> Token {
        skipSpace()
        guard place < bytes.count else { return .end }
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: "["): return taking(1, .arrayStart)
        case UInt8(ascii: "]"): return taking(1, .arrayEnd)
        case UInt8(ascii: "("): return .object(.string(literal()))
        case UInt8(ascii: "/"):
            place += 1
            return .object(.name(name()))
        case UInt8(ascii: "<"):
            if place + 1 < bytes.count, bytes[place + 1] == byte { return taking(2, .dictionaryStart) }
            return .object(.string(hexadecimal()))
        case UInt8(ascii: ">"):
            return place + 1 < bytes.count && bytes[place + 1] == byte
                ? taking(2, .dictionaryEnd) : taking(1, .word(">"))
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"): return taking(1, .word(""))
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return .object(.number(number()))
        default:
            let start = place
            while place < bytes.count, !Self.isSpace(bytes[place]), !Self.isDelimiter(bytes[place]) { place += 1 }
            return .word(String(decoding: bytes[start..<min(place, start + 32)], as: UTF8.self))
        }
    }

    mutating func skipSpace() {
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "%") {
                while place < bytes.count, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
            } else if Self.isSpace(bytes[place]) {
                place += 1
            } else {
                return
            }
        }
    }

    private mutating func taking(_ count: Int, _ token: Token) -> Token {
        place += count
        return token
    }

    private mutating func number() -> Double {
        var isNegative = false
        var value = 0.0
        var scale = 0.0
        while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "+"): break
            case UInt8(ascii: "."): scale = scale == 0 ? 1 : scale
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                value = value * 10 + Double(byte - 48)
                scale *= 10
            default: return (isNegative ? -value : value) / max(scale, 1)
            }
            place += 1
        }
        return (isNegative ? -value : value) / max(scale, 1)
    }

    private mutating func name() -> String {
        var text: [UInt8] = []
        while place < bytes.count, !Self.isSpace(bytes[place]), !Self.isDelimiter(bytes[place]) {
            if bytes[place] == UInt8(ascii: "#"), place + 2 < bytes.count,
                let high = Hexadecimal.digit(bytes[place + 1]),
                let low = Hexadecimal.digit(bytes[place + 2])
            {
                text.append(high << 4 | low)
                place += 3
            } else {
                text.append(bytes[place])
                place += 1
            }
            if text.count > 1_000 { break }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func literal() -> [UInt8] {
        var text: [UInt8] = []
        var depth = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "("):
                depth += 1
                if depth == 1 { continue }
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return text }
            case UInt8(ascii: "\\"):
                escape(into: &text)
                continue
            default: break
            }
            text.append(byte)
        }
        return text
    }

    private mutating func escape(into text: inout [UInt8]) {
        guard place < bytes.count else { return }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case 0x0D: if place < bytes.count, bytes[place] == 0x0A { place += 1 }
        case 0x0A: break
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var code = Int(byte - 48)
            for _ in 0..<2 where place < bytes.count && (48...55).contains(bytes[place]) {
                code = code * 8 + Int(bytes[place] - 48)
                place += 1
            }
            text.append(UInt8(truncatingIfNeeded: code))
        default: text.append(byte)
        }
    }

    private mutating func hexadecimal() -> [UInt8] {
        place += 1
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") { place += 1 }
        defer { place = min(place + 1, bytes.count) }
        return Hexadecimal.bytes(bytes[start..<place])
    }
}
