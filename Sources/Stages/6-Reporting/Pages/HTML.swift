import Text

/// Texts and bytes as they stand in a page.
enum HTML {
    /// With hidden marks made visible and everything escaped that means something in HTML's text or attributes.
    static func escaped(_ text: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count + 16)
        append(text, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// The same, onto the end of `output`.
    static func append(_ text: String, to output: inout [UInt8]) {
        var isPlain = true
        for byte in text.utf8 where special[Int(byte)] {
            isPlain = false
            break
        }
        if isPlain {
            output.append(contentsOf: text.utf8)
            return
        }
        for byte in Visible.text(text, keepsLines: true).utf8 {
            switch byte {
            case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
            default: output.append(byte)
            }
        }
    }

    /// Bytes with which something starts that may need escaping or showing: HTML's own, controls, and the lead bytes of
    /// every scalar that hides (U+00AD, U+061C, U+115F, U+180E, U+200B, U+3164, U+FEFF, U+E0000 and their neighbours).
    private static let special: [Bool] = (0..<256).map { byte in
        switch UInt8(byte) {
        case 0..<0x20, 0x7F: true
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        case 0xC2, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF3: true
        default: false
        }
    }
}
