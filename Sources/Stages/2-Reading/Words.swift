import Text

/// Plain searches in folded texts. Byte by byte: a text is searched for some hundred words.
enum Words {
    static func contains(_ text: some StringProtocol, _ word: some StringProtocol) -> Bool {
        count(of: Array(word.utf8), in: Array(text.utf8), upTo: 1) > 0
    }

    /// How often `word` stands in `text`, without overlaps; counting ends at `most`.
    static func count(of word: [UInt8], in text: [UInt8], upTo most: Int = .max) -> Int {
        guard let first = word.first, word.count <= text.count else { return 0 }
        return text.withUnsafeBufferPointer { text in
            word.withUnsafeBufferPointer { word in
                var found = 0
                var index = 0
                let last = text.count - word.count
                while index <= last {
                    guard text[index] == first else {
                        index += 1
                        continue
                    }
                    var length = 1
                    while length < word.count, text[index + length] == word[length] { length += 1 }
                    if length == word.count {
                        found += 1
                        if found == most { return found }
                        index += length
                    } else {
                        index += 1
                    }
                }
                return found
            }
        }
    }
}
