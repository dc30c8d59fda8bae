/// Characters of the symbol fonts that forms use for boxes and ticks, as a person reads them.
enum Symbols {
    /// - Returns: the character, or nil where the font is no symbol font.
    static func character(_ code: UInt32, font: String) -> Character? {
        let font = font.lowercased()
        // Symbol fonts are addressed in the private area, F000 plus the code, or by the bare code.
        let code = code & 0xFF00 == 0xF000 ? code & 0xFF : code
        guard code <= 0xFF else { return nil }
        switch font {
        case "wingdings": return wingdings[code] ?? "•"
        case "wingdings 2": return wingdings2[code] ?? "•"
        case "webdings": return webdings[code] ?? "•"
        case "symbol": return symbol[code] ?? Unicode.Scalar(code).map(Character.init)
        default: return nil
        }
    }

    private static let wingdings: [UInt32: Character] = [
        0x20: " ", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "◆", 0x74: "◆",
        0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA1: "○", 0xA2: "○", 0xA3: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪",
        0xA8: "☐", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0xE0: "→", 0xD8: "➢",
        0x46: "☞", 0x4A: "☺",
    ]
    private static let wingdings2: [UInt32: Character] = [
        0x20: " ", 0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x55: "✗", 0x56: "✗",
        0xA2: "■", 0xA3: "☐", 0xA4: "□", 0x97: "●", 0x98: "●", 0x99: "○",
    ]
    private static let webdings: [UInt32: Character] = [
        0x20: " ", 0x61: "✓", 0x63: "☐", 0x67: "■", 0x72: "✗", 0x6E: "●",
    ]
    private static let symbol: [UInt32: Character] = [
        0xB7: "•", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB0: "°", 0xA5: "∞", 0xBB: "≈", 0xB9: "≠",
        0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x57: "Ω", 0x44: "Δ", 0x53: "Σ",
        0xD6: "√", 0xAE: "→", 0xAC: "←",
    ]
}
