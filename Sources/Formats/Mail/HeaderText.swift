import Text

/// Header texts: encoded words (RFC 2047) as mail programs really write them, and raw bytes between them.
enum HeaderText {
    struct Decoded: Equatable {
        var text: String
        var isGuessed: Bool
    }

    private struct Word {
        var charset: String
        var bytes: [UInt8]
        var end: Int
    }

    /// The text. Neighbouring words in one charset are joined as bytes first, since a character may be split between them.
    static func decode(_ value: [UInt8]) -> Decoded {
        var result = Decoded(text: "", isGuessed: false)
        var raw: [UInt8] = []
        var word: Word?
        func settle(_ bytes: [UInt8], _ label: String?) {
            guard !bytes.isEmpty else { return }
            let guess = label.map { TextDecoding.settle(bytes, label: $0) } ?? TextDecoding.guess(bytes)
            result.text += guess.text
            if !guess.isSure { result.isGuessed = true }
        }
        var index = 0
        while index < value.count {
            if value[index] == 0x3D, index + 1 < value.count, value[index + 1] == 0x3F, let next = parse(value, index) {
                // Blanks between two words are not meant.
                if word != nil, raw.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { raw = [] }
                if let last = word, raw.isEmpty, last.charset == next.charset {
                    word = Word(charset: last.charset, bytes: last.bytes + next.bytes, end: next.end)
                } else {
                    if let last = word { settle(last.bytes, last.charset) }
                    settle(raw, nil)
                    word = next
                }
                raw = []
                index = next.end
            } else {
                if let last = word, value[index] != 0x20, value[index] != 0x09 {
                    settle(last.bytes, last.charset)
                    word = nil
                }
                raw.append(value[index])
                index += 1
            }
        }
        if let last = word {
            settle(last.bytes, last.charset)
            if raw.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { raw = [] }
        }
        settle(raw, nil)
        return result
    }

    /// Whether an encoded word begins somewhere in the bytes.
    static func hasWord(_ value: [UInt8]) -> Bool {
        value.indices.dropLast().contains { value[$0] == 0x3D && value[$0 + 1] == 0x3F && parse(value, $0) != nil }
    }

    /// The encoded word at `start`: `=?charset?B or Q?text?=`.
    private static func parse(_ value: [UInt8], _ start: Int) -> Word? {
        guard let first = question(value, start + 2, within: 64), first > start + 2,
            first + 2 < value.count, value[first + 2] == 0x3F
        else { return nil }
        let kind = value[first + 1] | 0x20
        guard kind == 0x62 || kind == 0x71 else { return nil }
        let textStart = first + 3
        var end = textStart
        while end < value.count {
            if value[end] == 0x3F, end + 1 < value.count, value[end + 1] == 0x3D { break }
            // A word that lost its end stops before the next one.
            let isNext = end > textStart && end + 2 < value.count && value[end] == 0x3D && value[end + 1] == 0x3F
            if kind == 0x62, isNext, value[end + 2] != 0x3D { break }
            end += 1
        }
        let isClosed = end < value.count && value[end] == 0x3F
        guard isClosed || kind == 0x62 else { return nil }
        let charset = String(decoding: value[start + 2..<first].prefix { $0 != 0x2A }, as: UTF8.self).lowercased()
        let bytes = value.withUnsafeBytes { all in
            let text = UnsafeRawBufferPointer(rebasing: all[textStart..<end])
            return kind == 0x71 ? QuotedPrintable.decode(text, isHeader: true) : Base64.decode(text) ?? Array(text)
        }
        return Word(charset: charset, bytes: bytes, end: isClosed ? end + 2 : end)
    }

    private static func question(_ value: [UInt8], _ start: Int, within count: Int) -> Int? {
        guard start < value.count else { return nil }
        for index in start..<min(value.count, start + count) {
            if value[index] == 0x3F { return index }
            if value[index] <= 0x20 { return nil }
        }
        return nil
    }
}
