extension JSONValue {
    /// The value as UTF-8 text, always the same bytes for the same value.
    ///
    /// Whole numbers have no fraction; others have as many digits as tell them apart from their neighbours.
    /// - Parameter pretty: one member a line, two blanks a level, and a line feed at the end.
    public func bytes(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        writer.write(self, depth: 0)
        if pretty { writer.output.append(UInt8(ascii: "\n")) }
        return writer.output
    }

    /// The same as a string.
    public func string(pretty: Bool = false) -> String { String(decoding: bytes(pretty: pretty), as: UTF8.self) }
}

struct JSONWriter {
    var output: [UInt8] = []
    let pretty: Bool

    init(pretty: Bool) {
        self.pretty = pretty
        output.reserveCapacity(4096)
    }

    mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
        case .integer(let integer): output.append(contentsOf: String(integer).utf8)
        case .number(let number): write(number)
        case .string(let text): write(text)
        case .array(let elements):
            enclose("[", "]", isEmpty: elements.isEmpty, depth: depth) { writer in
                for (index, element) in elements.enumerated() {
                    if index > 0 { writer.separate(depth: depth + 1) }
                    writer.write(element, depth: depth + 1)
                }
            }
        case .object(let members):
            enclose("{", "}", isEmpty: members.isEmpty, depth: depth) { writer in
                for (index, member) in members.enumerated() {
                    if index > 0 { writer.separate(depth: depth + 1) }
                    writer.write(member.name)
                    writer.output.append(contentsOf: (writer.pretty ? ": " : ":").utf8)
                    writer.write(member.value, depth: depth + 1)
                }
            }
        }
    }

    private mutating func enclose(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, isEmpty: Bool, depth: Int, _ body: (inout JSONWriter) -> Void
    ) {
        output.append(UInt8(ascii: open))
        if !isEmpty {
            newLine(depth: depth + 1)
            body(&self)
            newLine(depth: depth)
        }
        output.append(UInt8(ascii: close))
    }

    mutating func separate(depth: Int) {
        output.append(UInt8(ascii: ","))
        newLine(depth: depth)
    }

    private mutating func newLine(depth: Int) {
        guard pretty else { return }
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    private mutating func write(_ number: Double) {
        guard number.isFinite else {
            // JSON has no word for these; a value that is not known is null.
            output.append(contentsOf: "null".utf8)
            return
        }
        if let whole = Int(exactly: number), whole.magnitude < 1 << 53 {
            output.append(contentsOf: String(whole).utf8)
        } else {
            output.append(contentsOf: number.description.utf8)
        }
    }

    private mutating func write(_ text: String) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): output.append(contentsOf: #"\""#.utf8)
            case UInt8(ascii: "\\"): output.append(contentsOf: #"\\"#.utf8)
            case UInt8(ascii: "\n"): output.append(contentsOf: #"\n"#.utf8)
            case UInt8(ascii: "\r"): output.append(contentsOf: #"\r"#.utf8)
            case UInt8(ascii: "\t"): output.append(contentsOf: #"\t"#.utf8)
            case 0..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                output.append(contentsOf: "\\u00".utf8)
                if digits.utf8.count == 1 { output.append(UInt8(ascii: "0")) }
                output.append(contentsOf: digits.utf8)
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
