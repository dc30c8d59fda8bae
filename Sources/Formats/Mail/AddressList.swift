/// Addresses in a header (RFC 5322), read leniently.
enum AddressList {
    /// At most a hundred addresses, groups taken apart.
    static func parse(_ header: [UInt8]) -> [MailAddress] {
        var addresses: [MailAddress] = []
        for piece in pieces(header) where addresses.count < 100 {
            if let address = address(piece) { addresses.append(address) }
        }
        return addresses
    }

    /// Splits at commas and semicolons outside quotes, comments and angle brackets.
    private static func pieces(_ header: [UInt8]) -> [[UInt8]] {
        var pieces: [[UInt8]] = [[]]
        var isQuoted = false
        var comments = 0
        var isInAngle = false
        for (index, byte) in header.enumerated() {
            switch byte {
            case 0x22 where index == 0 || header[index - 1] != 0x5C: isQuoted.toggle()
            case 0x28 where !isQuoted: comments += 1
            case 0x29 where !isQuoted && comments > 0: comments -= 1
            case 0x3C where !isQuoted && comments == 0: isInAngle = true
            case 0x3E where !isQuoted: isInAngle = false
            case 0x2C, 0x3B:
                if !isQuoted, comments == 0, !isInAngle {
                    pieces.append([])
                    continue
                }
            case 0x3A where !isQuoted && comments == 0 && !isInAngle && !(pieces.last ?? []).contains(0x40):
                // The name of a group ends here.
                pieces[pieces.count - 1] = []
                continue
            default: break
            }
            pieces[pieces.count - 1].append(byte)
        }
        return pieces
    }

    private static func address(_ piece: [UInt8]) -> MailAddress? {
        if let open = piece.lastIndex(of: 0x3C) {
            let rest = piece[(open + 1)...]
            let address = rest.prefix { $0 != 0x3E }
            let name = HeaderText.decode(unquoted(Array(piece[..<open]))).text
            return made(name: name, address: String(decoding: address, as: UTF8.self))
        }
        var text = piece
        var comment: [UInt8] = []
        if let open = piece.firstIndex(of: 0x28) {
            comment = Array(piece[(open + 1)...].prefix { $0 != 0x29 })
            text = Array(piece[..<open])
        }
        let plain = HeaderText.decode(unquoted(text)).text
        return plain.contains("@")
            ? made(name: HeaderText.decode(comment).text, address: plain) : made(name: plain, address: "")
    }

    private static func made(name: String, address: String) -> MailAddress? {
        let address = trimmed(address)
        let name = trimmed(name)
        return name.isEmpty && address.isEmpty ? nil : MailAddress(name: name == address ? "" : name, address: address)
    }

    private static func unquoted(_ bytes: [UInt8]) -> [UInt8] {
        var plain: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let isEscape = byte == 0x5C && index + 1 < bytes.count && [0x22, 0x5C].contains(bytes[index + 1])
            let isEscaped = index > 0 && bytes[index - 1] == 0x5C
            if isEscape || byte == 0x22 && !isEscaped { continue }
            plain.append(byte)
        }
        return plain
    }

    private static func trimmed(_ text: String) -> String {
        var part = Substring(text)
        while let first = part.first, first.isWhitespace || first == "'" { part.removeFirst() }
        while let last = part.last, last.isWhitespace || last == "'" { part.removeLast() }
        return String(String.UnicodeScalarView(part.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    }
}
