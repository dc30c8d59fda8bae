/// Judges whether the characters that a PDF yields are those that it shows. Where the map from glyphs to characters is
/// broken or missing, what comes out are private-use characters, controls, or scripts that nobody in the field writes.
enum PDFQuality {
    static func isBroken(_ text: String) -> Bool {
        var strange = 0
        var total = 0
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            total += 1
            if isStrange(scalar.value) { strange += 1 }
        }
        return total > 0 && strange * 10 >= total * 3
    }

    private static func isStrange(_ value: UInt32) -> Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0xE000...0xF8FF, 0xFFF0...0xFFFF, 0xF0000...: true
        // What the field writes: Latin, Greek, Cyrillic, punctuation and symbols, kana, Han, hangul, full-width forms.
        case 0x20...0x052F, 0x1E00...0x2BFF, 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF00...0xFFEF, 0x1F000...0x3FFFF:
            false
        // Other living scripts stand in corpora from abroad; the rest of the plane is where broken maps point.
        case 0x0530...0x0EFF, 0x10A0...0x10FF, 0x0F00...0x0FFF: false
        default: true
        }
    }
}
