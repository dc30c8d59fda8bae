private import Text

/// Judges whether the characters that a PDF yields are those that it shows. Where the map from glyphs to characters is
/// broken or missing, what comes out are private-use characters and controls, the accented letters and signs at which
/// glyph numbers happen to point, or Chinese characters that nobody writes.
enum PDFQuality {
    /// Chinese characters from which on their commonness says something.
    private static let telling = 40

    static func isBroken(_ text: String) -> Bool {
        var (strange, accented, total) = (0, 0, 0)
        var chinese = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            total += 1
            if isStrange(scalar.value) { strange += 1 }
            if isAccented(scalar.value) { accented += 1 }
            if (0x3400...0x9FFF).contains(scalar.value), chinese.count < 2_000 { chinese.append(scalar) }
        }
        if total > 0, strange * 10 >= total * 3 { return true }
        // French and Vietnamese stay under one letter in ten of these.
        if total >= 20, (strange + accented) * 7 >= total { return true }
        // Prose and forms score 0.8 and more; a map that is off by one gives about 0.15.
        return chinese.count >= telling && Plausibility.score(String(chinese)) < 0.45
    }

    private static func isStrange(_ value: UInt32) -> Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0xE000...0xF8FF, 0xFFF0...0xFFFF, 0xF0000...: true
        // What the field writes: Latin, Greek, Cyrillic, punctuation and symbols, kana, Han, hangul, full-width forms,
        // and the living scripts of other countries. The rest of the plane is where broken maps point.
        case 0x20...0x0FFF, 0x10A0...0x10FF, 0x1E00...0x2BFF, 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x1F000...0x3FFFF:
            false
        default: true
        }
    }

    /// Letters and signs of Windows' Latin code page above ASCII, without those that Chinese and English texts use.
    private static func isAccented(_ value: UInt32) -> Bool {
        switch value {
        case 0xA0, 0xA3, 0xA5, 0xA7, 0xA9, 0xAE, 0xB0, 0xB1, 0xB7, 0xD7, 0xF7: false
        case 0xA1...0x17F, 0x0192, 0x02C6, 0x02DC, 0x201A, 0x201E, 0x2020, 0x2021, 0x2039, 0x203A: true
        default: false
        }
    }
}
