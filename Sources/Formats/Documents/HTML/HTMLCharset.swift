private import Text

/// Finds the charset of HTML: a byte order mark, else what its head says, else what the bytes look like.
enum HTMLCharset {
    static func decode(_ bytes: UnsafeRawBufferPointer) -> String {
        let isMarked =
            bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE])
            || bytes.starts(with: [0xFE, 0xFF])
        if !isMarked, let label = label(bytes), let text = TextDecoding.decode(bytes, label: label) { return text }
        return TextDecoding.guess(bytes).text
    }

    /// What stands after `charset=` in the first bytes.
    private static func label(_ bytes: UnsafeRawBufferPointer) -> String? {
        let head = String(decoding: bytes.prefix(2_048).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        guard let mark = head.firstRange(of: "charset=") else { return nil }
        let label = head[mark.upperBound...].drop { $0 == "\"" || $0 == "'" }
            .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        return label.isEmpty ? nil : String(label)
    }
}
