/// The headers of one message or part: where they lie, as bytes.
struct HeaderBlock {
    struct Field {
        /// In small letters.
        var name: String
        /// Without the name and colon, folded as it stands.
        var value: Range<Int>
    }

    private(set) var fields: [Field] = []
    /// Where the body begins.
    private(set) var bodyStart: Int

    private static let mostFields = 1_000
    private static let mostBytes = 1 << 20

    init(bodyStart: Int) { self.bodyStart = bodyStart }

    /// Reads headers from `start` up to the blank line, or to what cannot be a header any more.
    init(_ bytes: UnsafeRawBufferPointer, at start: Int, isDelimiter: (Range<Int>) -> Bool) {
        bodyStart = start
        var position = start
        var isFirst = true
        while position < bytes.count, position - start < Self.mostBytes {
            let line = Lines.line(bytes, position)
            if line.content.isEmpty {
                let next = Lines.line(bytes, line.next)
                let isFolded = !next.content.isEmpty && [0x20, 0x09].contains(bytes[next.content.lowerBound])
                if fields.isEmpty || !isFolded || !Self.isKnown(bytes, Lines.line(bytes, next.next).content) {
                    bodyStart = line.next
                    return
                }
                // A blank line within a folded header: the headers go on behind it.
                position = line.next
                continue
            }
            let lead = bytes[line.content.lowerBound]
            if lead == 0x2D, isDelimiter(line.content) { break }
            if lead == 0x20 || lead == 0x09 {
                let isBlank = bytes[line.content].allSatisfy { $0 == 0x20 || $0 == 0x09 }
                if fields.isEmpty || isBlank {
                    // A line of blanks alone ends the headers where no header follows it.
                    if !Self.looksLikeHeader(bytes, Lines.line(bytes, line.next).content) {
                        bodyStart = isBlank ? line.next : position
                        return
                    }
                } else {
                    fields[fields.count - 1].value = fields[fields.count - 1].value.lowerBound..<line.content.upperBound
                }
            } else if let colon = Self.colon(bytes, line.content) {
                if fields.count < Self.mostFields {
                    let name = bytes[line.content.lowerBound..<colon]
                    let word = String(decoding: name, as: UTF8.self).lowercased().filter { $0 != " " && $0 != "\t" }
                    fields.append(Field(name: word, value: colon + 1..<line.content.upperBound))
                }
            } else if isFirst, Self.isPostmark(bytes, line.content) {
                // The line that a mailbox file puts before each message.
            } else if !fields.isEmpty, Self.goesOn(bytes, at: line.next) {
                // A header broken in two without a blank at its second half.
                fields[fields.count - 1].value = fields[fields.count - 1].value.lowerBound..<line.content.upperBound
            } else {
                break
            }
            isFirst = false
            position = line.next
        }
        bodyStart = min(position, bytes.count)
    }

    /// Whether a known header stands in the next lines, before a blank one.
    private static func goesOn(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
        var position = start
        for _ in 0..<8 {
            let line = Lines.line(bytes, position)
            if line.content.isEmpty { return false }
            if isKnown(bytes, line.content) { return true }
            position = line.next
        }
        return false
    }

    /// Whether the line is a header that every mail may have.
    private static func isKnown(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> Bool {
        guard let colon = colon(bytes, line) else { return false }
        let name = String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self).lowercased()
        return MailReader.knownHeaders.contains(name) || name.hasPrefix("content-") || name.hasPrefix("x-")
    }

    /// Whether the line is `Name: value` with a name as mail knows them.
    static func looksLikeHeader(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> Bool {
        colon(bytes, line) != nil
    }

    private static func colon(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> Int? {
        var index = line.lowerBound
        while index < line.upperBound, index - line.lowerBound < 80 {
            switch bytes[index] {
            case 0x3A: return index > line.lowerBound ? index : nil
            case 0x20, 0x09:
                // Blanks may stand between the name and the colon only.
                var next = index
                while next < line.upperBound, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
                return next < line.upperBound && bytes[next] == 0x3A && index > line.lowerBound ? next : nil
            case 0x21...0x7E: index += 1
            default: return nil
            }
        }
        return nil
    }

    private static func isPostmark(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> Bool {
        bytes[line].starts(with: "From ".utf8) || bytes[line].starts(with: ">From ".utf8)
    }

    /// The first header of the name, its line ends taken out.
    func value(_ name: String, in bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        fields.first { $0.name == name }.map { Self.unfolded(bytes[$0.value]) }
    }

    private static func unfolded(_ bytes: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
        var value: [UInt8] = []
        value.reserveCapacity(bytes.count)
        for byte in bytes where byte != 0x0A && byte != 0x0D { value.append(byte) }
        let start = value.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? value.count
        let end = value.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? start - 1
        return start <= end ? Array(value[start...end]) : []
    }
}
