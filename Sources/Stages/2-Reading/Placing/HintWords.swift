import Values

/// The edition's words for each item, folded once.
struct HintWords {
    struct Word {
        let item: Item
        let text: FoldedText
        /// How much it says: longer words more than short ones.
        let weight: Double
    }

    let words: [Word]

    init(_ hints: [ReadingRules.Hint]) {
        var words: [Word] = []
        for hint in hints {
            for raw in hint.words {
                let text = FoldedText(raw)
                guard !text.bytes.isEmpty else { continue }
                words.append(Word(item: hint.item, text: text, weight: Self.weight(text)))
            }
        }
        self.words = words.sorted { $0.text.bytes.count > $1.text.bytes.count }
    }

    /// Two characters of Chinese say as much as five letters.
    private static func weight(_ text: FoldedText) -> Double {
        let units = text.text.reduce(0.0) { $0 + ($1.isASCII ? 0.4 : 1) }
        return min(1, 0.6 + 0.1 * units)
    }

    /// The words of each item in a name, without those that lie inside a longer word found.
    func found(in name: FoldedText, words parts: Set<String>) -> [Word] {
        var covered = [Bool](repeating: false, count: name.bytes.count)
        var found: [Word] = []
        for word in words where name.holds(word.text, among: parts) {
            var isFree = false
            for start in Self.places(of: word.text.bytes, in: name.bytes) {
                let range = start..<(start + word.text.bytes.count)
                if covered[range].contains(false) { isFree = true }
                for index in range { covered[index] = true }
            }
            if isFree || found.contains(where: { $0.text == word.text }) { found.append(word) }
        }
        return found
    }

    /// How many different words of each item stand in a text.
    func distinct(in text: FoldedText) -> [Item: Int] {
        var counts: [Item: Int] = [:]
        for word in words where text.contains(word.text) { counts[word.item, default: 0] += 1 }
        return counts
    }

    private static func places(of word: [UInt8], in text: [UInt8]) -> [Int] {
        guard !word.isEmpty, word.count <= text.count else { return [] }
        return (0...(text.count - word.count)).filter { start in
            word.indices.allSatisfy { text[start + $0] == word[$0] }
        }
    }
}
