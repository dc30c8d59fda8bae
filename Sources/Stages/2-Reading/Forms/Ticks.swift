/// Reads which of several printed options was ticked: ☑自建 □外包 □混合.
enum Ticks {
    private static let on: Set<Character> = [
        "☑", "☒", "√", "✓", "✔", "■", "●", "◉", "◆", "▣", "✅", "☎", "⊙", "\u{F052}", "\u{F0FE}", "\u{F0FC}",
    ]
    private static let off: Set<Character> = [
        "□", "☐", "○", "◯", "◇", "▢", "⬜", "\u{F0A3}", "\u{F06F}", "\u{F0A8}", "\u{2610}",
    ]

    /// The options that are ticked; nil where the text holds no boxes.
    static func ticked(_ raw: String) -> [String]? {
        let text = Array(raw)
        let boxes = text.indices.filter { on.contains(text[$0]) || off.contains(text[$0]) }
        guard !boxes.isEmpty else { return bracketed(raw) }
        guard boxes.count > 1 || boxes.first == firstVisible(text) || boxes.last == lastVisible(text) else {
            return nil
        }
        // The box stands before its option, unless the text begins with an option and ends with a box.
        let leads = boxes[0] == firstVisible(text) || boxes.last != lastVisible(text)
        var ticked: [String] = []
        for (place, box) in boxes.enumerated() where on.contains(text[box]) {
            let option: ArraySlice<Character>
            if leads {
                let end = place + 1 < boxes.count ? boxes[place + 1] : text.count
                option = text[(box + 1)..<end]
            } else {
                let start = place > 0 ? boxes[place - 1] + 1 : 0
                option = text[start..<box]
            }
            let words = trimmed(String(option))
            // A tick inside an empty box, as in □√自建, is one mark.
            if !words.isEmpty { ticked.append(words) }
        }
        return ticked
    }

    /// [x] A [ ] B, (√) A ( ) B is settled above.
    private static func bracketed(_ raw: String) -> [String]? {
        let text = Width.half(raw)
        guard text.contains("[ ]") || text.contains("[x]") || text.contains("[X]") || text.contains("[V]") else {
            return nil
        }
        var ticked: [String] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "[") {
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "]") else { break }
            let mark = rest[..<close].filter { !$0.isWhitespace }
            rest = rest[rest.index(after: close)...]
            let words = trimmed(String(rest.prefix { $0 != "[" }))
            if !mark.isEmpty, !words.isEmpty { ticked.append(words) }
        }
        return ticked
    }

    private static func firstVisible(_ text: [Character]) -> Int? { text.firstIndex { !$0.isWhitespace } }
    private static func lastVisible(_ text: [Character]) -> Int? { text.lastIndex { !$0.isWhitespace } }

    private static func trimmed(_ text: String) -> String {
        var words = text[...]
        func isMargin(_ character: Character) -> Bool {
            character.isWhitespace || "()（）、，,;；/.。:：_".contains(character)
        }
        while let first = words.first, isMargin(first) { words = words.dropFirst() }
        while let last = words.last, isMargin(last) { words = words.dropLast() }
        return String(words)
    }
}
