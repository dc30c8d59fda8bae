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
        let isChoice = field.kind == .choice || field.kind == .choices
        let options = (isChoice ? Ticks.marked(written) : nil) ?? Ticks.ticked(written)
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
        var half = Width.half(text)
        // A narrow cell breaks a code over lines.
        if half.allSatisfy(\.isASCII) { half = half.filter { !$0.isNewline } }
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
        // A narrow cell breaks an address over lines.
        if half.contains(where: \.isNewline) {
            let whole = half.filter { !$0.isWhitespace }
            if isAddress(whole) { return whole }
        }
        let words = half.split { $0.isWhitespace || ",;，；、()<>\"".contains($0) }
        guard var word = words.first(where: { $0.contains("@") }) else { return text }
        if let colon = word.lastIndex(of: ":") { word = word[word.index(after: colon)...] }
        return String(word)
    }

    /// Nothing but one address.
    private static func isAddress(_ text: String) -> Bool {
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, !sides[0].isEmpty, let ending = sides[1].split(separator: ".").last else {
            return false
        }
        return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "@._-+".contains($0)) }
            && sides[1].contains(".") && (2...6).contains(ending.count) && ending.allSatisfy(\.isLetter)
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
        var body = withoutCount(text)
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
        return parts.flatMap(joined).flatMap(tongues).map(withoutTail).filter { !$0.isEmpty }
    }

    /// Languages that nothing sets apart, 普通话粤语英语, at the word that each ends with.
    private static func tongues(_ part: String) -> [String] {
        var found: [String] = []
        var word = ""
        for character in part {
            word.append(character)
            guard "话話语語文".contains(character), word.count >= 2 else { continue }
            found.append(word)
            word = ""
        }
        let isPlain = found.allSatisfy { $0.count <= 5 && $0.unicodeScalars.allSatisfy { $0.value > 0x3000 } }
        return word.isEmpty && found.count > 1 && isPlain ? found : [part]
    }

    /// 共4种（普通话、粤语…）, 3种：… and （含普通话、英语） as what they list; a bare count stays as it is.
    private static func withoutCount(_ text: String) -> Substring {
        let numerals = "0123456789一二三四五六七八九十两"
        var rest = Substring(tidy(text))
        for lead in ["共计", "共有", "合计", "总计", "支持", "提供", "共"] where rest.hasPrefix(lead) {
            rest = rest.dropFirst(lead.count)
        }
        let digits = rest.prefix { numerals.contains($0) || ("０"..."９").contains($0) || $0 == " " }
        if !digits.isEmpty {
            rest = rest.dropFirst(digits.count)
            guard let counter = ["种", "門", "门", "個", "个", "類", "类"].first(where: { rest.hasPrefix($0) }) else {
                return text[...]
            }
            rest = rest.dropFirst(counter.count)
            for word in ["交付", "服务", "服務", "语言", "語言", "语种", "語種", "及方言", "方言"] where rest.hasPrefix(word) {
                rest = rest.dropFirst(word.count)
            }
            // 三门峡话 is a dialect, not a count.
            if rest.first?.isLetter == true { return text[...] }
        }
        rest = rest.drop { $0.isWhitespace || "，,：:—-".contains($0) }
        if let open = rest.first, let last = rest.last, "（([【".contains(open), "）)]】".contains(last),
            !rest.dropFirst().dropLast().contains(where: { "（()）".contains($0) })
        {
            rest = rest.dropFirst().dropLast()
        }
        return rest.isEmpty ? text[...] : rest
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
        // 英语等3种 counts what was listed.
        if let etc = words.lastIndex(of: "等"), etc > words.startIndex,
            words[etc...].dropFirst().contains(where: \.isASCIIDigit), words[etc...].count <= 8
        {
            words = words[..<etc]
        }
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
