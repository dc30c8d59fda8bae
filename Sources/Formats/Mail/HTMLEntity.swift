/// A character written as `&name;` or `&#number;`.
struct HTMLEntity {
    let scalar: Unicode.Scalar
    /// Where the text goes on.
    let end: Int

    private static let named: [String: UInt32] = [
        "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "ensp": 0x2002, "emsp": 0x2003,
        "thinsp": 0x2009, "zwnj": 0x200C, "zwj": 0x200D, "shy": 0xAD, "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C,
        "rdquo": 0x201D, "sbquo": 0x201A, "bdquo": 0x201E, "laquo": 0xAB, "raquo": 0xBB, "ndash": 0x2013,
        "mdash": 0x2014,
        "hellip": 0x2026, "middot": 0xB7, "bull": 0x2022, "copy": 0xA9, "reg": 0xAE, "trade": 0x2122, "times": 0xD7,
        "divide": 0xF7, "plusmn": 0xB1, "deg": 0xB0, "yen": 0xA5, "euro": 0x20AC, "pound": 0xA3, "cent": 0xA2,
        "sect": 0xA7,
        "permil": 0x2030, "le": 0x2264, "ge": 0x2265, "ne": 0x2260, "rarr": 0x2192, "larr": 0x2190, "micro": 0xB5,
        "eacute": 0xE9, "egrave": 0xE8, "agrave": 0xE0, "ccedil": 0xE7, "ouml": 0xF6, "uuml": 0xFC, "auml": 0xE4,
        "szlig": 0xDF, "sup2": 0xB2, "sup3": 0xB3, "frac12": 0xBD, "hearts": 0x2665, "radic": 0x221A,
    ]

    /// The entity at `start`; nil where the `&` is only a sign.
    init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        var index = start + 1
        let limit = min(bytes.count, start + 12)
        while index < limit, bytes[index] != 0x3B, bytes[index] == 0x23 || Base64.isLetter(bytes[index]) { index += 1 }
        guard index > start + 1 else { return nil }
        let word = String(decoding: bytes[start + 1..<index], as: UTF8.self)
        let isClosed = index < bytes.count && bytes[index] == 0x3B
        var value: UInt32?
        if word.hasPrefix("#x") || word.hasPrefix("#X") {
            value = UInt32(word.dropFirst(2), radix: 16)
        } else if word.hasPrefix("#") {
            value = UInt32(word.dropFirst())
        } else if isClosed || word == "nbsp" || word == "amp" {
            value = Self.named[word]
        }
        guard let value, value >= 0x20 || value == 0x09 || value == 0x0A, let scalar = Unicode.Scalar(value) else {
            return nil
        }
        self.scalar = scalar
        end = isClosed ? index + 1 : index
    }
}
