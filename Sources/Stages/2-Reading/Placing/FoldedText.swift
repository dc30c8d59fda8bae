import Text

/// A text made ready for being searched for many words.
struct FoldedText: Equatable {
    let text: String
    let bytes: [UInt8]

    init(_ raw: some StringProtocol) {
        text = Folding.fold(raw)
        bytes = Array(text.utf8)
    }

    func contains(_ word: FoldedText) -> Bool { Words.count(of: word.bytes, in: bytes, upTo: 1) > 0 }
    func count(of word: FoldedText) -> Int { Words.count(of: word.bytes, in: bytes) }

    /// A word in Latin letters must not lie within another: `case` not in `showcase`. Folding has dropped the blanks, so
    /// this can be seen only where the text was divided into words before.
    func holds(_ word: FoldedText, among words: Set<String>) -> Bool {
        guard word.bytes.allSatisfy({ $0 < 0x80 }), word.bytes.count <= 5 else { return contains(word) }
        return words.contains(word.text)
    }
}
