import Text
import Values

/// Turns what stands in a field into its value.
enum FieldParser {
    /// - Parameters:
    ///   - label: the unit that the label prints, for numbers.
    ///   - place: where it stands, for staff.
    static func read(_ raw: String, field: FormField, label: Unit?, place: String?) -> FieldReading {
        let written = tidy(raw)
        var reading = FieldReading(key: field.key, raw: written, value: nil, place: place)
        let options = Ticks.ticked(written)
        if let options, options.isEmpty {
            reading.isBlank = true
            return reading
        }
        if Placeholder.isBlank(written) || Placeholder.isNone(written) && isBlankWhenNone(field) {
            reading.isBlank = true
            return reading
        }
        let text = options.map { $0.joined(separator: "、") } ?? written
        switch field.kind {
        case .integer, .decimal, .percent:
            if Placeholder.isNone(written) {
                reading.value = .number(0)
            } else {
                let column = field.kind == .percent ? Unit.ofColumn("%") : Unit.ofColumn(field.unit)
                let number = FormNumber.read(text, column: column, label: label)
                reading.value = number.map { .number($0.value) }
                reading.unit = number?.unit
            }
        case .code: reading.value = code(text).map { .text($0) }
        case .email: reading.value = .text(email(text))
        case .phone, .text: reading.value = .text(text)
        case .date: reading.value = FormDate.read(text).map { .text($0) }
        case .choice: reading.value = .text(choice(options?.first ?? text, among: field.choices))
        case .choices: reading.value = .list(parts(text).map { choice($0, among: field.choices) })
        case .list: reading.value = .list(parts(text))
        case .flag: reading.value = flag(text).map { .flag($0) }
        }
        return reading
    }

    private static func isBlankWhenNone(_ field: FormField) -> Bool {
        switch field.kind {
        case .integer, .decimal: field.isRequired || field.minimum != 0
        case .percent: true
        default: field.isRequired
        }
    }

    /// Without the lines and blanks around an answer, and without underscores that it was written upon.
    static func tidy(_ raw: String) -> String {
        var text = raw[...]
        func isMargin(_ character: Character) -> Bool {
            character.isWhitespace || character == "_" || character == "＿" || character == "\u{FEFF}"
                || character == "\u{200B}"
        }
        while let first = text.first, isMargin(first) { text = text.dropFirst() }
        while let last = text.last, isMargin(last) { text = text.dropLast() }
        return String(text)
    }

    /// Letters and digits alone, capitals; what is left of a remark behind it is dropped.
    static func code(_ text: String) -> String? {
        let half = Width.half(text)
        var runs: [String] = []
        var run = ""
        for character in half + "\n" {
            if character.isASCII, character.isLetter || character.isNumber {
                run.append(character)
            } else if character != " ", character != "-", character != "\u{A0}", character != "_", character != "." {
                if !run.isEmpty { runs.append(run) }
                run = ""
            }
        }
        return runs.max { $0.count < $1.count }?.uppercased()
    }

    /// The first thing that looks like an address, else the text as it stands.
    static func email(_ text: String) -> String {
        let half = Width.half(text)
        let words = half.split { $0.isWhitespace || ",;，；、()<>\"".contains($0) }
        guard var word = words.first(where: { $0.contains("@") }) else { return text }
        if let colon = word.lastIndex(of: ":") { word = word[word.index(after: colon)...] }
        return String(word)
    }

    /// The option that the answer names; the answer itself where it names none or several.
    static func choice(_ text: String, among choices: [String]) -> String {
        let folded = Folding.fold(text)
        if let exact = choices.first(where: { Folding.fold($0) == folded }) { return exact }
        guard folded.count <= 12 else { return text }
        let named = choices.filter { Words.contains(folded, Folding.fold($0)) }
        return named.count == 1 ? named[0] : text
    }

    /// 普通话、粤语 / 英语 and 普通话和英语 as their parts; brackets are kept whole.
    static func parts(_ text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var depth = 0
        func close() {
            let words = FieldParser.tidy(part)
            part = ""
            guard !words.isEmpty else { return }
            parts.append(words)
        }
        var body = text[...]
        if let colon = body.firstIndex(where: { $0 == "：" || $0 == ":" }), body[..<colon].count <= 10 {
            body = body[body.index(after: colon)...]
        }
        for character in body {
            if "（(【[".contains(character) { depth += 1 }
            if "）)】]".contains(character) { depth = max(0, depth - 1) }
            if depth == 0, "、，,;；/|\n\r\t\u{2028}+＋／".contains(character) {
                close()
            } else if depth == 0, character == " " || character == "\u{3000}" {
                if part.last.map({ $0.isASCII }) == true { part.append(" ") } else { close() }
            } else {
                part.append(character)
            }
        }
        close()
        return parts.flatMap(joined).map(withoutTail).filter { !$0.isEmpty }
    }

    /// 英语和日语 or 英语及日语 as two.
    private static func joined(_ part: String) -> [String] {
        for word in ["以及", "和", "及", "与", "與"] {
            let sides = part.split(separator: word, maxSplits: 1).map(String.init)
            if sides.count == 2, sides[0].count >= 2, sides[1].count >= 2, part.count <= 12 {
                return sides.flatMap(joined)
            }
        }
        return [part]
    }

    private static func withoutTail(_ part: String) -> String {
        var words = part[...]
        while let last = words.last, "。.等;；".contains(last), words.count > 1 { words = words.dropLast() }
        return tidy(String(words))
    }

    static func flag(_ text: String) -> Bool? {
        let folded = Folding.fold(text)
        if ["是", "同意", "已审计", "经审计", "yes", "y", "有", "承诺", "true", "√", "已"].contains(folded) { return true }
        if ["否", "不同意", "未审计", "未经审计", "no", "n", "无", "false", "未", "不"].contains(folded) { return false }
        if Words.contains(folded, "不同意") || folded.hasPrefix("未") || folded.hasPrefix("否") { return false }
        if Words.contains(folded, "承诺") || Words.contains(folded, "同意") || folded.hasPrefix("是") { return true }
        return nil
    }
}
