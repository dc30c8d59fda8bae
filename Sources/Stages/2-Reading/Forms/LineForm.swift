import Text
import Values

/// Reads a form written as lines: 企业名称：…, several pairs in a line, labels and answers in columns, an answer on the
/// lines after its label.
struct LineForm {
    let reader: FormReader
    /// Only what stands behind a colon is an answer.
    var needsColon = false
    /// The lines are those of one cell, so that what follows an answer's first line belongs to it.
    var isCell = false

    private struct Open {
        var matches: [LabelMatcher.Match]
        var text: String
        var lines: Int
    }

    /// Lines that one answer may take.
    private static let longest = 60
    /// Colons of one line that may end a label.
    private static let mostColons = 60

    func read(_ lines: some Sequence<FormLine>) -> [(field: Int, answer: FormReader.Answer)] {
        var found: [(field: Int, answer: FormReader.Answer)] = []
        var open: Open?
        func close() {
            guard let pair = open else { return }
            open = nil
            found += reader.answers(to: pair.matches, raw: pair.text, place: nil)
        }
        for line in lines {
            let pairs = self.pairs(in: line.text)
            if pairs.isEmpty {
                if line.isHeading || reader.isSection(line.text) {
                    close()
                } else if var pair = open {
                    let text = FieldParser.tidy(line.text)
                    guard !text.isEmpty else { continue }
                    guard goesOn(pair.matches, pair.text, text), pair.lines < Self.longest else {
                        close()
                        continue
                    }
                    pair.text += pair.text.isEmpty ? text : "\n" + text
                    pair.lines += 1
                    open = pair
                }
                continue
            }
            if let first = pairs.first, !first.before.isEmpty, var pair = open,
                goesOn(pair.matches, pair.text, first.before)
            {
                pair.text += pair.text.isEmpty ? first.before : "\n" + first.before
                open = pair
            }
            for pair in pairs {
                close()
                open = Open(matches: pair.matches, text: pair.value, lines: 1)
            }
        }
        close()
        return found
    }

    /// Whether a line without a label belongs to the answer above it.
    private func goesOn(_ matches: [LabelMatcher.Match], _ text: String, _ line: String) -> Bool {
        guard matches.count == 1 else { return text.isEmpty }
        let field = reader.matcher.fields[matches[0].field]
        if isSeal(line) || looksLikeLabel(line) { return false }
        if isCell, !text.isEmpty { return true }
        if text.isEmpty {
            let reading = FieldParser.read(line, field: field, label: nil, place: nil)
            switch field.kind {
            case .email: return line.contains("@")
            case .phone: return line.filter(\.isASCIIDigit).count >= 7
            case .integer, .decimal, .percent: return reading.value != nil && line.count <= 30
            default: return reading.value != nil || reading.isBlank
            }
        }
        switch field.kind {
        case .text: return (field.maximum ?? 0) > 400 || (field.maximum ?? 0) > 100 && text.count >= 15
        case .list, .choices:
            return text.hasSuffix("、") || text.hasSuffix("，") || text.hasSuffix(",") || (field.maximum ?? 0) > 1
        // One option a line: □自建, ☑外包.
        case .choice: return Ticks.ticked(text) != nil && Ticks.ticked(line) != nil
        default: return false
        }
    }

    /// A numbered line that ends with a colon, or is short before one: another field, of which the edition knows nothing.
    private func looksLikeLabel(_ line: String) -> Bool {
        let plain = Width.half(line)
        guard let colon = plain.firstIndex(of: ":") else { return false }
        let rest = plain[plain.index(after: colon)...]
        let isNumbered = Label.withoutNumbering(plain).count < plain.filter { !$0.isWhitespace }.count
        return rest.allSatisfy { $0.isWhitespace || $0 == "_" } && isNumbered && plain[..<colon].count <= 24
    }

    private func isSeal(_ line: String) -> Bool {
        let folded = Folding.fold(line)
        return folded.count <= 12 && ["盖章", "公章", "签章", "年月日", "签字", "签名"].contains { Words.contains(folded, $0) }
    }

    /// Whether a text begins with a label and its answer behind a colon.
    func startsWithPair(_ text: String) -> Bool {
        guard let line = text.split(whereSeparator: \.isNewline).first, let pair = colonPairs(String(line)).first else {
            return false
        }
        return pair.before.isEmpty && !pair.value.isEmpty
    }

    /// The pairs within one answer, and what stands before the first of them.
    func inside(_ raw: String) -> (before: String, pairs: [(matches: [LabelMatcher.Match], value: String)]) {
        var before = ""
        var found: [(matches: [LabelMatcher.Match], value: String)] = []
        for line in raw.split(whereSeparator: \.isNewline).prefix(20) {
            let pairs = colonPairs(String(line))
            let loose = pairs.isEmpty ? FieldParser.tidy(String(line)) : pairs[0].before
            if found.isEmpty, !loose.isEmpty { before += before.isEmpty ? loose : " " + loose }
            found += pairs.map { ($0.matches, $0.value) }
        }
        return (before, found)
    }

    private struct Pair {
        var before: String
        var matches: [LabelMatcher.Match]
        var value: String
    }

    /// The pairs of label and answer in a line.
    private func pairs(in raw: String) -> [Pair] {
        let byColon = colonPairs(raw)
        if !byColon.isEmpty || needsColon { return byColon }
        return columnPairs(raw)
    }

    private func colonPairs(_ raw: String) -> [Pair] {
        let text = Array(raw.prefix(4_000))
        var pairs: [Pair] = []
        var from = 0
        var depth = 0
        var colons = 0
        for index in text.indices where colons < Self.mostColons {
            if text[index] == "：" || text[index] == ":" { colons += 1 }
            if "(（[【".contains(text[index]) { depth += 1 }
            if ")）]】".contains(text[index]) { depth = max(0, depth - 1) }
            // A colon in brackets is part of the label: 总资产（单位：万元）.
            guard text[index] == "：" || text[index] == ":", depth == 0 || depth > 2,
                let (start, matches) = label(endingAt: index, from: from, text)
            else { continue }
            let between = Self.withoutNumber(Self.value(text[from..<start]), in: raw)
            if pairs.isEmpty {
                pairs.append(Pair(before: between, matches: matches, value: ""))
            } else {
                pairs[pairs.count - 1].value = between
                pairs.append(Pair(before: "", matches: matches, value: ""))
            }
            from = index + 1
        }
        if !pairs.isEmpty { pairs[pairs.count - 1].value = Self.value(text[from...]) }
        return pairs
    }

    /// An answer without the number of the label that follows it in a line of numbered ones: 普通话 of 普通话  1.2.
    private static func withoutNumber(_ text: String, in line: String) -> String {
        guard let gap = text.lastIndex(where: \.isWhitespace) else { return text }
        let last = text[text.index(after: gap)...]
        guard last.count <= 6, last.contains(where: { $0.isNumber || "一二三四五六七八九十".contains($0) }),
            Label.withoutNumbering(Width.half(last + " x")) == "x"
        else { return text }
        let plain = Width.half(line)
        guard Label.withoutNumbering(plain).count < plain.drop(while: \.isWhitespace).count else { return text }
        return FieldParser.tidy(String(text[..<gap]))
    }

    /// What stands between two labels, without a second colon.
    private static func value(_ text: ArraySlice<Character>) -> String {
        FieldParser.tidy(String(text.drop { $0.isWhitespace || $0 == ":" || $0 == "：" }))
    }

    /// The label whose last character stands before `end`: what follows two blanks, a tab or a stroke; else the longest
    /// stretch after a blank or comma that names a field.
    private func label(endingAt end: Int, from: Int, _ text: [Character]) -> (Int, [LabelMatcher.Match])? {
        var starts: [Int] = []
        var hard = from
        var index = end - 1
        while index > from, end - index <= 40 {
            let mark = text[index]
            let isWide = mark.isWhitespace && (text[index - 1].isWhitespace || mark == "\t" || mark == "\u{3000}")
            if isWide || mark == "；" || mark == ";" || mark == "|" {
                // Blanks within the label itself, as in 联 系 人, are single.
                if index + 1 < end { hard = index + 1 }
                break
            }
            if mark.isWhitespace || "，,。".contains(mark) { starts.append(index + 1) }
            index -= 1
        }
        starts.append(hard)
        if let spread = Self.spreadStart(endingAt: end, from: from, text) { starts.append(spread) }
        var best: (start: Int, matches: [LabelMatcher.Match])?
        for start in starts.reversed() where end - start <= 40 {
            // Figures behind the colon of the label before are an answer, not the number of this one: 满意度：93.5 调查方式：….
            if start == from, from > 0, text[start..<end].first(where: { !$0.isWhitespace })?.isNumber == true {
                continue
            }
            let matches = reader.matcher.matches(String(text[start..<end]))
            guard let score = matches.first?.score else { continue }
            // Of labels that are met closely the longest counts; of others the shortest, which has least of the answer before.
            if let known = best?.matches.first?.score, known > score || known == score && score >= 0.85 { continue }
            best = (start, matches)
        }
        if best == nil, let start = Self.scriptStart(endingAt: end, from: from, text) {
            let matches = reader.matcher.matches(String(text[start..<end]))
            if !matches.isEmpty { best = (start, matches) }
        }
        return best.map { ($0.start, $0.matches) }
    }

    /// Where Chinese begins right behind a code or a number, as where the lines of a page were joined: …2RK所有制性质：.
    private static func scriptStart(endingAt end: Int, from: Int, _ text: [Character]) -> Int? {
        var index = end
        while index > from, end - index <= 20, !text[index - 1].isASCII { index -= 1 }
        guard index > from, index < end, text[index - 1].isLetter || text[index - 1].isNumber || text[index - 1] == "%"
        else { return nil }
        return index
    }

    /// Where a label begins whose characters are spread by blanks, as 经　办　人.
    private static func spreadStart(endingAt end: Int, from: Int, _ text: [Character]) -> Int? {
        var index = end
        var letters = 0
        while index > from, letters < 10 {
            var next = index
            while next > from, text[next - 1].isWhitespace, index - next < 4 { next -= 1 }
            guard next > from, text[next - 1].isLetter, letters == 0 || next < index else { break }
            index = next - 1
            letters += 1
        }
        // What precedes the first character is no further one of the same word.
        return letters >= 2 && (index == from || text[index - 1].isWhitespace || !text[index - 1].isLetter)
            ? index : nil
    }

    /// Labels and answers set apart by two blanks or a tab, or by one blank behind a label that is met exactly.
    private func columnPairs(_ raw: String) -> [Pair] {
        var chunks: [String] = []
        var chunk = ""
        var blanks = 0
        for character in raw.prefix(4_000) {
            if character == "\t" || character == "|" || character == "\u{3000}" {
                blanks = 2
            } else if character == " " {
                blanks += 1
            } else {
                if blanks >= 2, !chunk.isEmpty {
                    chunks.append(chunk)
                    chunk = ""
                } else if blanks == 1, !chunk.isEmpty {
                    chunk.append(" ")
                }
                blanks = 0
                chunk.append(character)
            }
        }
        if !chunk.isEmpty { chunks.append(chunk) }
        if chunks.count == 1 { return oneBlank(chunks[0]) }
        var pairs: [Pair] = []
        for chunk in chunks {
            if let match = reader.matcher.match(chunk), match.score >= 0.85 {
                pairs.append(Pair(before: "", matches: [match], value: ""))
            } else if !pairs.isEmpty {
                let last = pairs.count - 1
                pairs[last].value += pairs[last].value.isEmpty ? chunk : " " + chunk
            }
        }
        return pairs
    }

    private func oneBlank(_ chunk: String) -> [Pair] {
        if let match = reader.matcher.match(chunk), match.score >= 0.95 {
            return [Pair(before: "", matches: [match], value: "")]
        }
        var index = chunk.startIndex
        for _ in 0..<4 {
            guard let blank = chunk[index...].firstIndex(of: " ") else { break }
            if let match = reader.matcher.match(chunk[..<blank]), match.score >= 0.95 {
                return [Pair(before: "", matches: [match], value: String(chunk[chunk.index(after: blank)...]))]
            }
            index = chunk.index(after: blank)
        }
        return []
    }
}
