import Text

/// Tells the two languages of a text apart, paragraph by paragraph, whatever their order and headings.
enum LanguageSplit {
    /// The Chinese and the English half of a text; nil where it is in one language, with at most some words of the other.
    static func split(_ text: String) -> (chinese: String, english: String)? {
        var chinese: [Substring] = []
        var english: [Substring] = []
        var pending: [Substring] = []
        var lastIsChinese: Bool?
        var han = 0
        var words = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: true).flatMap({ pieces(of: $0) }) {
            let traits = TextTraits(String(line))
            if traits.isEmpty {
                // Figures and marks go with what they follow.
                switch lastIsChinese {
                case true: chinese.append(line)
                case false: english.append(line)
                default: pending.append(line)
                }
                continue
            }
            let isChinese = traits.isChinese
            lastIsChinese = isChinese
            if isChinese {
                chinese += pending + [line]
                han += traits.han
            } else {
                english += pending + [line]
                words += traits.latinWords
            }
            pending = []
        }
        guard han >= 60, words >= 30, Double(han) >= 0.1 * Double(han + words * 2),
            Double(words * 2) >= 0.1 * Double(han + words * 2)
        else { return nil }
        return (chinese.joined(separator: "\n"), english.joined(separator: "\n"))
    }

    /// A line that holds a whole text of each language, as from a cell or a file without line ends, at their border.
    private static func pieces(of line: Substring) -> [Substring] {
        let traits = TextTraits(String(line))
        guard traits.han >= 8, traits.latinWords >= 5, let border = border(of: line) else { return [line] }
        // Little of a language is a text of its own only where a sentence of the other ends before it.
        let isLong = traits.han >= 40 && traits.latinWords >= 25
        guard isLong || line[..<border].last(where: { !$0.isWhitespace }).map({ "。！？.!?".contains($0) }) == true
        else { return [line] }
        return [line[..<border], line[border...]]
    }

    /// The place that leaves most Han characters on one side and most Latin letters on the other, if it does so cleanly.
    private static func border(of line: Substring) -> Substring.Index? {
        var hanTotal = 0
        var latinTotal = 0
        for character in line {
            if isHan(character) { hanTotal += 1 } else if isLatin(character) { latinTotal += 1 }
        }
        var han = 0
        var latin = 0
        var best: (index: Substring.Index, purity: Double)?
        var index = line.startIndex
        while index < line.endIndex {
            let character = line[index]
            if isHan(character) { han += 1 } else if isLatin(character) { latin += 1 }
            let next = line.index(after: index)
            let front = Double(han) / Double(max(1, hanTotal)) - Double(latin) / Double(max(1, latinTotal))
            let purity = front.magnitude
            if purity > (best?.purity ?? 0) { best = (next, purity) }
            index = next
        }
        guard let best, best.purity > 0.9 else { return nil }
        // Marks and blanks stay with what they close.
        return line[best.index...].firstIndex { isHan($0) || isLatin($0) || "“‘（《\"'(".contains($0) } ?? best.index
    }

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
    }

    private static func isLatin(_ character: Character) -> Bool { character.isASCII && character.isLetter }
}
