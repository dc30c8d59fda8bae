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
        if let bracketed = bracketed(raw) { return bracketed }
        guard !boxes.isEmpty else { return nil }
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

    /// [x] A [ ] B and (√) A ( ) B, or the brackets behind: A (√) B ( ). Nil where no two brackets hold a mark or nothing.
    private static func bracketed(_ raw: String) -> [String]? {
        let text = Array(Width.half(raw))
        guard text.count <= 400 else { return nil }
        var boxes: [(range: ClosedRange<Int>, isOn: Bool)] = []
        for open in text.indices where text[open] == "[" || text[open] == "(" {
            let closing: Character = text[open] == "[" ? "]" : ")"
            guard let close = text[open...].prefix(8).firstIndex(of: closing) else { continue }
            let mark = text[(open + 1)..<close].filter { !$0.isWhitespace && $0 != "_" }
            let isOn = mark.count == 1 && (on.contains(mark[0]) || "xXvV".contains(mark[0]))
            let isOff = mark.isEmpty || mark.count == 1 && off.contains(mark[0])
            if isOn || isOff { boxes.append((open...close, isOn)) }
        }
        let isCertain = boxes.contains { $0.isOn && text[$0.range.lowerBound] == "[" }
        guard boxes.count >= (isCertain ? 1 : 2) else { return nil }
        // () without even a blank is no box, unless one beside it is marked.
        if !boxes.contains(where: \.isOn), boxes.contains(where: { $0.range.count == 2 }) { return nil }
        let leads =
            boxes[0].range.lowerBound == firstVisible(text) || boxes.last?.range.upperBound != lastVisible(text)
        var ticked: [String] = []
        for (place, box) in boxes.enumerated() where box.isOn {
            let option =
                leads
                ? text[
                    (box.range.upperBound + 1)..<(place + 1 < boxes.count
                        ? boxes[place + 1].range.lowerBound : text.count)]
                : text[(place > 0 ? boxes[place - 1].range.upperBound + 1 : 0)..<box.range.lowerBound]
            let words = trimmed(String(option))
            if !words.isEmpty { ticked.append(words) }
        }
        return ticked
    }

    /// The options that a mark touches where the others have none: 自建  外包√  混合. Nil where no mark stands.
    static func marked(_ raw: String) -> [String]? {
        let words = raw.split { $0.isWhitespace || "、，,;；/|".contains($0) }
        guard words.count > 1, words.count <= 40 else { return nil }
        // Where boxes or brackets are printed, they say which option a mark is for.
        guard !raw.contains(where: { off.contains($0) || "[]【】".contains($0) }), bracketed(raw) == nil else {
            return nil
        }
        // Without a note behind: 外包√（含政府热线）.
        let bare: [Substring] = words.map { word in word.prefix { $0 != "(" && $0 != "（" } }
        let ticked = bare.filter { word in
            guard word.count > 1, let first = word.first, let last = word.last else { return false }
            return (on.contains(first) || on.contains(last)) && word.count { on.contains($0) } == 1
        }
        guard !ticked.isEmpty, ticked.count < words.count else { return nil }
        let options = ticked.map { trimmed($0.filter { !on.contains($0) }) }
        return options.allSatisfy { $0.contains(where: \.isLetter) } ? options : nil
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
