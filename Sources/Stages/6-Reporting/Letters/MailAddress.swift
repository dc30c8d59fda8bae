import Text

/// One address of a mail, with the name before it.
struct MailAddress: Equatable {
    var name: String?
    var address: String

    /// nil where the address is none that a header may hold: a header cannot be broken by what a stranger wrote.
    init?(name: String?, address: String) {
        let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, address.utf8.count <= 254,
            address.utf8.allSatisfy(Self.isPlain)
        else { return nil }
        self.name = name.map { Visible.text($0).trimmed }.flatMap { $0.isEmpty ? nil : $0 }
        self.address = address
    }

    /// The addresses of a header's value, decoded as mails give it: `张三 <z@a.example>, b@c.example`.
    static func list(_ text: String?) -> [MailAddress] {
        guard let text else { return [] }
        return Array(divided(text).compactMap(one).prefix(10))
    }

    private static func one(_ text: String) -> MailAddress? {
        if let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
            let name = String(text[..<open]).trimmed.filter { $0 != "\"" && $0 != "\\" }
            return MailAddress(name: name, address: String(text[text.index(after: open)..<close]).trimmed)
        }
        return MailAddress(name: nil, address: text.trimmed)
    }

    /// At commas and semicolons outside quotes and angle brackets.
    private static func divided(_ text: String) -> [String] {
        var parts: [String] = [""]
        var isQuoted = false
        var isInside = false
        for character in text.prefix(4000) {
            switch character {
            case "\"": isQuoted.toggle()
            case "<" where !isQuoted: isInside = true
            case ">" where !isQuoted: isInside = false
            default: break
            }
            if !isQuoted, !isInside, character == "," || character == ";" {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }

    /// Letters, digits, the marks of an atom, full stop and the at-sign (RFC 5322, 3.2.3).
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-/=?^_`{|}~.@".utf8.contains(byte)
        }
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
