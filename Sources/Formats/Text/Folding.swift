/// Texts brought to one form, so that labels and words can be compared however they were typed.
public enum Folding {
    /// Full-width as half-width, capitals as small, traditional as simplified; blanks, punctuation and marks of
    /// formatting are dropped. For comparing only, not for showing.
    public static func fold(_ text: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            var value = scalar.value
            if value >= 0xFF01, value <= 0xFF5E { value -= 0xFEE0 }
            switch value {
            case 0x30...0x39, 0x61...0x7A: break
            case 0x41...0x5A: value += 32
            case 0x00...0x7F:
                guard value == 0x24 else { continue }
            case 0x3400...0x9FFF, 0x2E80...0x2FDF, 0xF900...0xFAFF: value = simplified(value)
            case 0x3005...0x3007: break
            case 0x2000...0x206F, 0x3000...0x303F, 0xFE10...0xFE6F, 0xFEFF, 0xFF5F...0xFF65: continue
            default:
                append(lowered: scalar, to: &folded)
                continue
            }
            if let scalar = Unicode.Scalar(value) { folded.append(scalar) }
        }
        return String(folded)
    }

    /// Traditional characters as simplified ones, all else untouched: one scalar for one scalar.
    public static func simplified(_ text: some StringProtocol) -> String {
        var changed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { changed.append(Unicode.Scalar(simplified(scalar.value)) ?? scalar) }
        return String(changed)
    }

    /// The simplified form of one character, or the character itself.
    static func simplified(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x3400...0x9FFF: UInt32(table[Int(value - 0x3400)])
        case 0x2F00...0x2FD5: UInt32(table[Int(radicals[Int(value - 0x2F00)] - 0x3400)])
        default: value
        }
    }

    private static func append(lowered scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control,
            .format,
            .mathSymbol, .modifierSymbol:
            return
        default: text.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }

    /// The simplified form of each character from U+3400 to U+9FFF.
    private static let table: [UInt16] = {
        var table = (UInt16(0x3400)...0x9FFF).map(\.self)
        for (old, new) in zip(SimplifiedTable.traditional.unicodeScalars, SimplifiedTable.simplified.unicodeScalars)
        where (0x3400...0x9FFF).contains(old.value) {
            table[Int(old.value - 0x3400)] = UInt16(truncatingIfNeeded: new.value)
        }
        return table
    }()

    /// The character of each Kangxi radical from U+2F00 to U+2FD5, as which PDFs often give 一, 人, 用 (Unicode, `UnicodeData`).
    private static let radicals: [UInt16] = SimplifiedTable.radicals.unicodeScalars.map {
        UInt16(truncatingIfNeeded: $0.value)
    }
}
