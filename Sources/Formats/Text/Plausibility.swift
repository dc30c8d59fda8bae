/// How much a decoded text looks like what people of the field write: the wrong charset gives rare characters.
public enum Plausibility {
    private static let common: Set<UInt32> = Set(CommonCharacters.chinese.unicodeScalars.map(\.value))
    private static let korean: Set<UInt32> = Set(CommonCharacters.korean.unicodeScalars.map(\.value))

    /// The mean over the characters past ASCII, from about -2 (noise) to 1 (common characters only); 1 without any.
    public static func score(_ text: String) -> Double {
        var sum = 0.0
        var count = 0
        // The last three: a lone wide character within a Latin word is an accented letter misread.
        var before: UInt32 = 0
        var last: UInt32 = 0
        for scalar in text.unicodeScalars {
            if isLetter(before), last >= 0x3400, isLetter(scalar.value) { sum -= 1.5 }
            before = last
            last = scalar.value
            guard scalar.value >= 0x80 else { continue }
            sum += weight(scalar.value)
            count += 1
            if count == 4_000 { break }  // enough to tell
        }
        return count == 0 ? 1 : sum / Double(count)
    }

    private static func isLetter(_ value: UInt32) -> Bool { (0x61...0x7A).contains(value) }

    private static func weight(_ value: UInt32) -> Double {
        switch value {
        case 0x4E00...0x9FFF: common.contains(Folding.simplified(value)) ? 1 : 0.1
        case 0x3001...0x3011, 0xFF01...0xFF5E, 0x2014, 0x2018...0x201D, 0x2026, 0xB7, 0x3014, 0x3015: 0.8
        case 0x3041...0x3096, 0x30A1...0x30FC: 0.8
        case 0xAC00...0xD7A3: korean.contains(value) ? 1 : 0.2
        case 0x2160...0x217F, 0x2460...0x249B, 0x25A0...0x26FF, 0x2700...0x27BF, 0x2103, 0x33A1, 0x3000, 0xD7: 0.5
        case 0x00C0...0x00FF: 0.2
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF, 0xFFFD, 0x80...0x9F: -2
        case 0xFF61...0xFF9F, 0x0370...0x06FF, 0x2500...0x257F: -0.5
        default: -0.3
        }
    }
}
