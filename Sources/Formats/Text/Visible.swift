/// Texts from strangers, made safe to look at.
public enum Visible {
    /// The text with control characters, escapes and marks that turn the direction of writing or hide text made visible.
    /// Line ends and tabs stay where `keepsLines`.
    public static func text(_ text: some StringProtocol, keepsLines: Bool = false) -> String {
        guard text.unicodeScalars.contains(where: { isHidden($0.value, keepsLines) }) else { return String(text) }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard isHidden(scalar.value, keepsLines) else {
                shown.append(scalar)
                continue
            }
            if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
                shown.append(picture)
            } else if scalar.value == 0x7F {
                shown.append("\u{2421}")
            } else {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let padding = String(repeating: "0", count: max(0, 4 - digits.count))
                shown.append(contentsOf: "⟨U+\(padding)\(digits)⟩".unicodeScalars)
            }
        }
        return String(shown)
    }

    /// JSON in which the same marks are written as escapes: the same to a program, and harmless on a terminal.
    public static func json(_ text: String) -> String {
        // Line ends and tabs outside strings are JSON's own; within strings they are escaped already.
        guard text.unicodeScalars.contains(where: { $0.value > 0x7E && isHidden($0.value, true) }) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            guard scalar.value > 0x7E, isHidden(scalar.value, true) else {
                shown.unicodeScalars.append(scalar)
                continue
            }
            for unit in UTF16.encode(scalar) ?? .init() {
                let digits = String(unit, radix: 16)
                shown += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return shown
    }

    private static func isHidden(_ value: UInt32, _ keepsLines: Bool) -> Bool {
        switch value {
        case 0x09, 0x0A: !keepsLines
        case 0x0D: true
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x20...0xAC: false
        case 0xAD, 0x061C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164,
            0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
