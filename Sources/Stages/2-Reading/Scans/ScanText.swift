/// Mends what recognition does to the signs between the words.
enum ScanText {
    /// Strokes that are rests of a ruling line or dirt, where they stand at the ends.
    private static let dirt: Set<Character> = ["|", "_", "~", "`", "¦", "‘", "’", "'", "\"", "“", "”", "^", "·", "—"]

    static func tidied(_ text: String) -> String {
        var characters = Array(text)
        while let last = characters.last, dirt.contains(last) || last.isWhitespace { characters.removeLast() }
        let start = characters.firstIndex { !dirt.contains($0) && !$0.isWhitespace } ?? characters.count
        characters.removeFirst(start)
        pairBrackets(&characters)
        for index in characters.indices {
            guard let wide = wide[characters[index]] else { continue }
            let before = index > 0 && isHan(characters[index - 1])
            let after = index + 1 < characters.count && isHan(characters[index + 1])
            // A comma between digits stays; one between Chinese words is a Chinese one.
            if before && (after || index + 1 == characters.count) { characters[index] = wide }
        }
        return String(characters)
    }

    private static let wide: [Character: Character] = [",": "，", ";": "；", ":": "：", "!": "！", "?": "？"]
    private static let opening: Set<Character> = ["(", "（", "〈", "《", "<"]
    private static let closing: Set<Character> = [")", "）", "〉", "》", ">"]

    /// A round bracket is often taken for a pointed one: what one end is tells the other. Around Chinese they are wide.
    private static func pairBrackets(_ characters: inout [Character]) {
        var open: [Int] = []
        for index in characters.indices {
            if opening.contains(characters[index]) { open.append(index) }
            guard closing.contains(characters[index]), let start = open.popLast() else { continue }
            let isTitle = characters[start] == "《" && characters[index] == "》"
            guard !isTitle else { continue }
            let touchesHan =
                (start > 0 && isHan(characters[start - 1]))
                || characters[start...index].contains(where: isHan)
            characters[start] = touchesHan ? "（" : "("
            characters[index] = touchesHan ? "）" : ")"
        }
        // Behind a name or a post there is no title: 张三《总经理》.
        if characters.count <= 14, characters.last == "》", characters.first != "《",
            characters.count(where: { $0 == "《" }) == 1, let start = characters.firstIndex(of: "《")
        {
            characters[start] = "（"
            characters[characters.count - 1] = "）"
        }
        // One that is not closed on its line may be closed on the next; it is no pointed one.
        for index in open where characters[index] == "〈" { characters[index] = "（" }
    }

    static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
    }

    /// Half-width and without blanks, to compare by.
    static func compact(_ text: String) -> String { Width.half(text).filter { !$0.isWhitespace } }

    /// Whether most of a text is Latin letters, digits and signs.
    static func isLatin(_ text: String) -> Bool {
        let letters = compact(text)
        return letters.count >= 4 && letters.count { $0.isASCII } * 10 >= letters.count * 7
    }
}
