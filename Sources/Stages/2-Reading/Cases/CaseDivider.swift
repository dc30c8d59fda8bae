import Text

/// Divides a document into the cases that it tells of, by their headings.
enum CaseDivider {
    struct Part: Equatable {
        var title: String
        var text: String
    }

    /// One line of a document, and whether it is set as a heading.
    struct Line {
        var text: String
        var isHeading: Bool
    }

    /// Lines of one document that are looked at.
    private static let mostLines = 8_000

    /// The cases of a document: at least one.
    static func divide(_ lines: [Line]) -> [Part] {
        let visible = lines.prefix(mostLines).filter { !$0.text.allSatisfy(\.isWhitespace) }
        guard !visible.isEmpty else { return [Part(title: "", text: "")] }
        for starts in [numbered(visible), named(visible), dated(visible), structured(visible)] where starts.count > 1 {
            return parts(visible, starts)
        }
        return [Part(title: title(of: visible), text: joined(visible[...]))]
    }

    /// The longest heading of a case, in characters.
    private static let longestHeading = 60

    /// 案例一：…, 案例 2, 成功案例三, Case 1, Case Study Two, with numbers that rise from one.
    private static func numbered(_ lines: [Line], isAfterContents: Bool = false) -> [Int] {
        var starts: [Int] = []
        var expected = 1
        for (index, line) in lines.enumerated() {
            guard let number = caseNumber(line.text), number == expected else { continue }
            // A list of contents names the cases in lines that follow one another: the last of such a run counts.
            starts.append(index)
            expected += 1
        }
        if !isAfterContents, starts.count > 1, zip(starts, starts.dropFirst()).allSatisfy({ $1 - $0 == 1 }) {
            // All in a row: contents. The real headings come later.
            let after = starts[starts.count - 1] + 1
            let rest = Array(lines[after...])
            let real = numbered(rest, isAfterContents: true)
            return real.count > 1 ? real.map { $0 + after } : starts
        }
        return starts
    }

    /// What may stand before 案例 in a heading: 2019年度成功案例一.
    private static let adjectives = WordTable(removing: [
        "年度", "年", "参评", "成功", "典型", "优秀", "项目", "服务", "客户", "经典", "实施", "最佳", "企业", "公司",
    ])

    /// The number of a case in its heading; nil where the line is none.
    static func caseNumber(_ raw: String) -> Int? {
        guard raw.count <= longestHeading * 2 else { return nil }
        var text = Substring(Folding.simplified(Width.half(raw)).filter { !$0.isWhitespace })
        guard text.count <= longestHeading else { return nil }
        while let first = text.first, "【[(《<*★■●◆▲●#".contains(first) { text = text.dropFirst() }
        // 1、案例一 and 一、案例1 carry a number of their own before.
        if let place = text.firstRange(of: "案例"), place.lowerBound > text.startIndex,
            adjectives.applied(to: String(text[..<place.lowerBound])).allSatisfy({ $0.isASCIIDigit })
        {
            text = text[place.lowerBound...]
        }
        if text.hasPrefix("案例") || text.hasPrefix("项目") {
            let rest = text.dropFirst(2)
            var body = rest
            while let first = body.first, "之第#No.no(【[:-".contains(first) { body = body.dropFirst() }
            guard let number = Numbering.leading(body) else { return nil }
            // 案例1-3 speaks of a range.
            return number.rest.first.map { !"年月日个项家%万席".contains($0) } ?? true ? number.value : nil
        }
        if text.first == "第", let number = Numbering.leading(text.dropFirst()),
            number.rest.hasPrefix("个案例")
                || number.rest.hasPrefix("个项目") || number.rest.hasPrefix("篇")
        {
            return number.value
        }
        let lower = text.lowercased()
        for lead in ["successstory", "casestudy", "successcase", "case", "project"] where lower.hasPrefix(lead) {
            var body = Substring(lower).dropFirst(lead.count)
            if body.hasPrefix("no.") { body = body.dropFirst(3) }
            while let first = body.first, ".#:-".contains(first) { body = body.dropFirst() }
            for (index, word) in ["one", "two", "three", "four", "five", "six"].enumerated() where body.hasPrefix(word)
            {
                return index + 1
            }
            for (index, word) in ["iii", "ii", "iv", "i"].enumerated()
            where body.hasPrefix(word) && !(body.dropFirst(word.count).first?.isLetter ?? false) {
                return [3, 2, 4, 1][index]
            }
            return Numbering.leading(body)?.value
        }
        // 一、某银行外呼案例
        if let number = Numbering.leading(text), let mark = number.rest.first, "、.)）".contains(mark) {
            let words = number.rest.dropFirst()
            if let inner = caseNumber(String(words)) { return inner }
            if words.hasSuffix("案例") || words.hasPrefix("案例:") || words.hasPrefix("成功案例") { return number.value }
        }
        return nil
    }

    /// 项目名称：… or 案例名称：…, each time anew.
    private static func named(_ lines: [Line]) -> [Int] {
        let fields = lines.indices.compactMap { index -> (index: Int, text: String)? in
            let line = lines[index].text
            guard line.utf8.contains(0x3A) || line.unicodeScalars.contains("：") else { return nil }
            let text = Width.half(line).filter { !$0.isWhitespace }
            guard text.count <= 120 else { return nil }
            return (index, Folding.simplified(String(Label.withoutNumbering(text)).lowercased()))
        }
        guard fields.count > 1 else { return [] }
        for label in ["项目名称", "案例名称", "案例标题", "项目名", "成功案例", "典型案例", "projectname", "casename", "casetitle"] {
            let starts = fields.filter { $0.text.hasPrefix(label + ":") }.map(\.index)
            if starts.count > 1 { return withTitles(starts, lines) }
        }
        return []
    }

    /// A short title with the time of the case right below it, each time anew: 一、某银行项目, 服务时间：2019年.
    private static func dated(_ lines: [Line]) -> [Int] {
        let starts = lines.indices.dropFirst().filter { index in
            guard lines[index].text.utf8.count <= 200, CaseYears.isTime(lines[index].text) else { return false }
            let title = lines[index - 1].text
            return (4...longestHeading).contains(title.count) && !CaseYears.isTime(title)
                && !(title.last.map { "。！？；.!?;：:".contains($0) } ?? true)
                && !["阶段", "一期", "二期", "三期"].contains { Words.contains(title, $0) }
        }
        guard starts.count > 1 else { return [] }
        // Either their titles count up from one, or all name the time in the same words.
        let numbers = starts.map { Numbering.leading(Substring(Width.half(lines[$0 - 1].text)))?.value }
        let words = Set(starts.map { Width.half(lines[$0].text).prefix { $0 != ":" } })
        guard numbers == Array(1...starts.count) || words.count == 1 else { return [] }
        return starts.map { $0 - 1 }
    }

    private static let sections = [
        "项目背景", "案例背景", "客户背景", "背景介绍", "背景", "解决方案", "实施方案", "项目概况", "项目简介", "实施效果", "项目成效", "项目成果", "实施过程",
        "客户需求", "项目亮点", "面临挑战", "应用效果", "取得成效", "background", "challenge", "solution", "results", "projectbackground",
    ]

    /// The same inner headings, 项目背景 … 实施效果, again and again.
    private static func structured(_ lines: [Line]) -> [Int] {
        var places: [String: [Int]] = [:]
        for (index, line) in lines.enumerated() where line.text.count <= 40 {
            let words = Folding.fold(String(Label.withoutNumbering(Width.half(line.text))))
            if sections.contains(words) { places[words, default: []].append(index) }
        }
        let repeated = places.values.filter { $0.count > 1 }
        guard let first = repeated.min(by: { $0[0] < $1[0] }) else { return [] }
        return withTitles(first, lines)
    }

    /// Moves each start up to the short line right before it, which is the case's title.
    private static func withTitles(_ starts: [Int], _ lines: [Line]) -> [Int] {
        starts.map { start in
            guard start > 0 else { return start }
            let before = lines[start - 1].text
            let ends = before.last.map { "。！？；.!?;".contains($0) } ?? true
            return before.count <= longestHeading && !ends ? start - 1 : start
        }
    }

    private static func parts(_ lines: [Line], _ starts: [Int]) -> [Part] {
        starts.enumerated().map { place, start in
            let end = place + 1 < starts.count ? starts[place + 1] : lines.count
            let own = lines[start..<end]
            return Part(title: caseTitle(lines[start].text), text: joined(own))
        }
    }

    private static func joined(_ lines: ArraySlice<Line>) -> String {
        lines.map(\.text).joined(separator: "\n")
    }

    private static func title(of lines: [Line]) -> String {
        let named = lines.prefix(8).first { line in
            let words = Folding.simplified(Width.half(line.text))
            return words.hasPrefix("项目名称:") || words.hasPrefix("案例名称:")
        }
        return caseTitle((named ?? lines[0]).text)
    }

    /// The words of a heading without 案例一： before them.
    static func caseTitle(_ line: String) -> String {
        let text = FieldParser.tidy(line)
        guard text.count <= 120 else { return String(text.prefix(60)) }
        if let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) {
            let rest = FieldParser.tidy(String(text[text.index(after: colon)...]))
            if rest.count >= 4 { return rest }
        }
        return text
    }
}
