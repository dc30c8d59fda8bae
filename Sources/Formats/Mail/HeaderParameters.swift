import Text

/// A header such as `attachment; filename*0*=GBK''%C6…; filename*1=…` taken apart (RFC 2045, RFC 2231).
struct HeaderParameters {
    /// What stands before the first semicolon, in small letters.
    var value = ""
    private var parameters: [(name: String, value: [UInt8])] = []

    private static let most = 1_000

    init(_ header: [UInt8]?) {
        guard let header else { return }
        let head = header.prefix { $0 != 0x3B }
        value = String(decoding: head.filter { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self).lowercased()
        var index = head.count
        // Some headers begin with a parameter at once.
        if head.contains(0x3D) {
            index = 0
            value = ""
        }
        while index < header.count, parameters.count < Self.most {
            while index < header.count, [0x3B, 0x20, 0x09, 0x2C].contains(header[index]) { index += 1 }
            let nameStart = index
            while index < header.count, header[index] != 0x3D, header[index] != 0x3B { index += 1 }
            let name = String(decoding: header[nameStart..<index].filter { $0 > 0x20 }, as: UTF8.self).lowercased()
            guard index < header.count, header[index] == 0x3D else { continue }
            index += 1
            while index < header.count, header[index] == 0x20 || header[index] == 0x09 { index += 1 }
            let value = Self.value(header, &index)
            parameters.append((name, value))
        }
    }

    /// The value at `index`, quoted or not; moves past it.
    private static func value(_ header: [UInt8], _ index: inout Int) -> [UInt8] {
        var value: [UInt8] = []
        guard index < header.count, header[index] == 0x22 else {
            while index < header.count, header[index] != 0x3B {
                value.append(header[index])
                index += 1
            }
            while let last = value.last, last == 0x20 || last == 0x09 { value.removeLast() }
            return value
        }
        index += 1
        while index < header.count, header[index] != 0x22 {
            // In a raw East Asian name the second byte of a character may look like the escape.
            if header[index] == 0x5C, index + 1 < header.count, header[index + 1] == 0x22 || header[index + 1] == 0x5C,
                (value.last ?? 0) < 0x80 || index + 2 < header.count && header[index + 1] == 0x22
            {
                index += 1
            }
            value.append(header[index])
            index += 1
        }
        index += 1
        return value
    }

    /// The value of a parameter that is no text for reading: a boundary, a charset. RFC 2231's forms are joined.
    func plain(_ name: String) -> [UInt8]? {
        if let value = parameters.first(where: { $0.name == name })?.value { return value }
        return joined(name)?.bytes
    }

    /// The text of a parameter, whichever way it is written.
    func text(_ name: String) -> HeaderText.Decoded? {
        if let extended = joined(name) {
            if extended.isEncoded {
                let guess =
                    extended.charset.isEmpty
                    ? TextDecoding.guess(extended.bytes) : TextDecoding.settle(extended.bytes, label: extended.charset)
                if !guess.text.isEmpty { return HeaderText.Decoded(text: guess.text, isGuessed: !guess.isSure) }
            } else if !extended.bytes.isEmpty {
                return HeaderText.decode(extended.bytes)
            }
        }
        guard let value = parameters.first(where: { $0.name == name })?.value, !value.isEmpty else { return nil }
        if let percent = Self.percentDecoded(value), percent.contains(where: { $0 >= 0x80 }) {
            // Against the rule, but web mailers write names so.
            let guess = TextDecoding.guess(percent)
            if guess.isSure { return HeaderText.Decoded(text: guess.text, isGuessed: guess.label != "utf-8") }
        }
        return HeaderText.decode(value)
    }

    /// The pieces `name*`, `name*0*`, `name*1` … put together.
    private func joined(_ name: String) -> (charset: String, bytes: [UInt8], isEncoded: Bool)? {
        var pieces: [(number: Int, isEncoded: Bool, value: [UInt8])] = []
        for parameter in parameters where parameter.name.hasPrefix(name + "*") {
            var rest = parameter.name.dropFirst(name.count + 1)
            var isEncoded = rest.isEmpty
            if rest.last == "*" {
                isEncoded = true
                rest.removeLast()
            }
            guard let number = rest.isEmpty ? 0 : Int(rest), number >= 0 else { continue }
            guard !pieces.contains(where: { $0.number == number }) else { continue }
            pieces.append((number, isEncoded, parameter.value))
        }
        guard !pieces.isEmpty else { return nil }
        pieces.sort { $0.number < $1.number }
        var charset = ""
        var bytes: [UInt8] = []
        // Some programs divide within a %XX, so encoded pieces are put together before they are resolved.
        var encoded: [UInt8] = []
        for (place, piece) in pieces.enumerated() {
            var value = piece.value
            if place == 0, piece.isEncoded {
                let marks = value.indices.filter { value[$0] == 0x27 }
                if marks.count >= 2 {
                    charset = String(decoding: value[..<marks[0]], as: UTF8.self).lowercased()
                    value.removeSubrange(...marks[1])
                }
            }
            if piece.isEncoded {
                encoded += value
            } else {
                bytes += (Self.percentDecoded(encoded) ?? encoded) + value
                encoded = []
            }
        }
        bytes += Self.percentDecoded(encoded) ?? encoded
        return (charset, bytes, pieces.contains { $0.isEncoded })
    }

    /// The bytes with `%XX` resolved; nil where there is none.
    private static func percentDecoded(_ value: [UInt8]) -> [UInt8]? {
        guard value.contains(0x25) else { return nil }
        var bytes: [UInt8] = []
        var index = 0
        while index < value.count {
            if value[index] == 0x25, index + 2 < value.count, let high = QuotedPrintable.hex(value[index + 1]),
                let low = QuotedPrintable.hex(value[index + 2])
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(value[index])
                index += 1
            }
        }
        return bytes
    }
}
