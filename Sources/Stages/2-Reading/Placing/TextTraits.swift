import Text

/// How much of a text is Chinese and how much English.
struct TextTraits: Equatable {
    /// Han characters.
    var han = 0
    /// Words of two and more Latin letters.
    var latinWords = 0

    init(_ text: String) {
        var run = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x27: run += 1
            default:
                if run > 1 { latinWords += 1 }
                run = 0
                if (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x323AF).contains(scalar.value) { han += 1 }
            }
        }
        if run > 1 { latinWords += 1 }
    }

    /// A word of English stands for about two characters of Chinese.
    var isChinese: Bool { han > 0 && han >= latinWords * 2 || latinWords == 0 && han > 0 }
    var isEnglish: Bool { latinWords > 0 && !isChinese && latinWords >= 3 }
    var isEmpty: Bool { han == 0 && latinWords == 0 }
}
