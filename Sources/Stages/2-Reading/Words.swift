import Text

/// Plain searches in folded texts. Byte by byte: a text is searched for some hundred words.
enum Words {
    /// The text without any of the words; where several fit, the first of the list goes.
    static func removing(_ words: [[UInt8]], from text: String) -> String {
        let bytes = Array(text.utf8)
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var index = 0
        scan: while index < bytes.count {
            for word in words where matches(word, bytes, index) {
                index += word.count
                continue scan
            }
            kept.append(bytes[index])
            index += 1
        }
        return kept.count == bytes.count ? text : String(decoding: kept, as: UTF8.self)
    }

    static func removing(_ words: [String], from text: String) -> String {
        removing(words.map { Array($0.utf8) }, from: text)
    }

    /// The text with every occurrence of a word exchanged.
    static func replacing(_ old: [UInt8], by new: [UInt8], in text: String) -> String {
        let bytes = Array(text.utf8)
        guard count(of: old, in: bytes, upTo: 1) > 0 else { return text }
        var changed: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if matches(old, bytes, index) {
                changed += new
                index += old.count
            } else {
                changed.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: changed, as: UTF8.self)
    }

    private static func matches(_ word: [UInt8], _ text: [UInt8], _ start: Int) -> Bool {
        guard start + word.count <= text.count else { return false }
        for offset in word.indices where text[start + offset] != word[offset] { return false }
        return true
    }

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
