/// The number that a cell holds, however it was typed.
enum ScoreText {
    /// Full-width digits and stops as plain ones, blanks dropped; nil where anything else stands there. A comma may part
    /// thousands or decimals, so it is refused, as is every word.
    static func number(_ text: String) -> Double? {
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x200B, 0xFEFF: continue
            case 0x30...0x39, 0x2E: plain.unicodeScalars.append(scalar)
            case 0xFF10...0xFF19, 0xFF0E:
                guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { return nil }
                plain.unicodeScalars.append(narrow)
            case 0x2D where plain.isEmpty: plain = "-"
            default: return nil
            }
        }
        guard plain.utf8.count <= 24, plain.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        return Double(plain)
    }

    static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value == 0x200B || $0.value == 0xFEFF }
    }
}
