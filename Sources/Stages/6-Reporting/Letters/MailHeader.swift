import Text
import Values

/// Values of mail headers: ASCII, no line longer than 76, no line end but folding.
enum MailHeader {
    /// A text as it stands where it is short ASCII, else as encoded words (RFC 2047), parted between characters.
    static func text(_ text: String) -> String {
        let shown = Visible.text(text)
        if shown.utf8.count <= 60, shown.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !shown.contains("=?") {
            return shown
        }
        return encoded(shown)
    }

    static func address(_ address: MailAddress) -> String {
        guard let name = address.name else { return address.address }
        let isPhrase =
            name.utf8.count <= 60
            && name.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || byte == 0x20
            }
        return (isPhrase ? name : encoded(name)) + (name.utf8.count > 20 ? "\r\n " : " ") + "<\(address.address)>"
    }

    /// `<…>` as it came; nil where it holds anything but visible ASCII.
    static func identifier(_ text: String) -> String? {
        var text = text.trimmed
        if !text.hasPrefix("<") { text = "<\(text)>" }
        guard text.utf8.count > 4, text.utf8.count < 900, text.hasSuffix(">"),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            text.utf8.count(where: { $0 == 0x3C || $0 == 0x3E }) == 2
        else { return nil }
        return text
    }

    /// `Mon, 20 Apr 2020 09:00:01 +0800`.
    static func date(_ moment: Instant, zone minutes: Int) -> String {
        let day = moment.day(zoneMinutes: minutes)
        let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let text = moment.text(zoneMinutes: minutes)
        return "\(names[(day.sinceEpoch % 7 + 7) % 7]), \(day.day) \(months[day.month - 1]) \(day.year) "
            + "\(text.dropFirst(11).prefix(8)) \(text.suffix(6).filter { $0 != ":" })"
    }

    /// Each word has at most 75 characters, so at most 45 bytes of text.
    private static func encoded(_ text: String) -> String {
        var words: [String] = []
        var piece: [UInt8] = []
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if piece.count + bytes.count > 42 {
                words.append("=?utf-8?B?\(Base64.string(piece))?=")
                piece.removeAll()
            }
            piece += bytes
        }
        if !piece.isEmpty { words.append("=?utf-8?B?\(Base64.string(piece))?=") }
        return words.joined(separator: "\r\n ")
    }
}
