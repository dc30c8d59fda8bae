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
                // Four bytes at once: most of what stands in a Chinese text begins with one of few.
                let isLong = word.count >= 4
                let head = isLong ? UnsafeRawBufferPointer(word).loadUnaligned(as: UInt32.self) : 0
                let raw = UnsafeRawBufferPointer(text)
                while index <= last {
                    if isLong {
                        while index <= last, raw.loadUnaligned(fromByteOffset: index, as: UInt32.self) != head {
                            index += 1
                        }
                        if index > last { break }
                    }
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
