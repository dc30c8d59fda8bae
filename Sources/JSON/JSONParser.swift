extension JSONValue {
    /// Reads JSON strictly: UTF-8, one value, no duplicate names, nothing after it.
    /// - Parameter depth: how deep arrays and objects may nest.
    public init(parsing bytes: some Collection<UInt8>, depth: Int = 64) throws(JSONFault) {
        var parser = JSONParser(bytes: Array(bytes), deepest: depth)
        self = try parser.document()
    }

    /// The same for a string.
    public init(parsing text: String, depth: Int = 64) throws(JSONFault) {
        try self.init(parsing: Array(text.utf8), depth: depth)
    }
}

struct JSONParser {
    private let bytes: [UInt8]
    private let deepest: Int
    private var position = 0

    init(bytes: [UInt8], deepest: Int) {
        self.bytes = bytes
        self.deepest = deepest
    }

    mutating func document() throws(JSONFault) -> JSONValue {
        let value = try value(depth: 0)
        skipBlanks()
        guard position == bytes.count else { throw fault("the end of the text") }
        return value
    }

    private func fault(_ expected: String) -> JSONFault {
        JSONFault(.malformed, "expected \(expected) at byte \(position)")
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func take(word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
        position += count
        return true
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        guard depth <= deepest else { throw JSONFault(.tooLarge, "nested deeper than \(deepest) levels") }
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): if take(word: "true") { return .bool(true) }
        case UInt8(ascii: "f"): if take(word: "false") { return .bool(false) }
        case UInt8(ascii: "n"): if take(word: "null") { return .null }
        case .some(let byte) where byte == UInt8(ascii: "-") || isDigit(byte): return try number()
        default: break
        }
        throw fault("a value")
    }

    private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
        position += 1
        var elements: [JSONValue] = []
        skipBlanks()
        if take("]") { return .array(elements) }
        while true {
            elements.append(try value(depth: depth + 1))
            skipBlanks()
            if take("]") { return .array(elements) }
            guard take(",") else { throw fault("a comma or a closing bracket") }
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
        position += 1
        var members: [JSONValue.Member] = []
        var seen: Set<String> = []
        skipBlanks()
        if take("}") { return .object(members) }
        while true {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw fault("a name") }
            let name = try string()
            guard seen.insert(name).inserted else { throw fault("a name that did not come before, not “\(name)”") }
            skipBlanks()
            guard take(":") else { throw fault("a colon") }
            members.append(JSONValue.Member(name, try value(depth: depth + 1)))
            skipBlanks()
            if take("}") { return .object(members) }
            guard take(",") else { throw fault("a comma or a closing brace") }
        }
    }

    private mutating func number() throws(JSONFault) -> JSONValue {
        let start = position
        var isWhole = true
        _ = take("-")
        if !take("0") {
            guard digits() > 0 else { throw fault("a digit") }
        }
        if take(".") {
            isWhole = false
            guard digits() > 0 else { throw fault("a digit") }
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("+") { _ = take("-") }
            guard digits() > 0 else { throw fault("a digit") }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let integer = Int(text) { return .integer(integer) }
        guard let number = Double(text), number.isFinite else { throw fault("a number within the range of doubles") }
        return .number(number)
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = next, isDigit(byte) { position += 1 }
        return position - start
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private mutating func string() throws(JSONFault) -> String {
        position += 1
        var units: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: units, as: UTF8.self) else { throw fault("valid UTF-8") }
                return text
            case UInt8(ascii: "\\"): try escape(into: &units)
            case 0..<0x20: throw fault("no control character in a string")
            default: units.append(byte)
            }
        }
        throw fault("a closing quotation mark")
    }

    private mutating func escape(into units: inout [UInt8]) throws(JSONFault) {
        guard let byte = next else { throw fault("an escape") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(byte)
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "u"):
            var code = try hexadecimal()
            if (0xD800..<0xDC00).contains(code) {
                guard take("\\"), take("u") else { throw fault("the second half of a surrogate pair") }
                let low = try hexadecimal()
                guard (0xDC00..<0xE000).contains(low) else { throw fault("the second half of a surrogate pair") }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw fault("a scalar value") }
            units.append(contentsOf: String(scalar).utf8)
        default: throw fault("an escape")
        }
    }

    private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
        guard position + 4 <= bytes.count else { throw fault("four hexadecimal digits") }
        var code: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw fault("four hexadecimal digits")
            }
            code = code << 4 | UInt32(digit)
        }
        position += 4
        return code
    }
}
