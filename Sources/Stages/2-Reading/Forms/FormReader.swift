import Text
import Values

/// Finds the fields of the edition's form in a document, however it is laid out.
struct FormReader {
    /// What a document looks like as a form.
    struct Outcome {
        var fields: [FieldReading] = []
        /// Fields whose label was found.
        var labels = 0
        /// Of these, the ones that hold something.
        var filled = 0
        var requiredLabels = 0
        var requiredFilled = 0
        /// For fields that were found in a table the number of the cell with the answer, in the last table that was read.
        var cells: [String: Int] = [:]
    }

    /// One answer that was found for a field.
    struct Answer {
        var reading: FieldReading
        var score: Double
        /// In which part of the document, counted in reading order.
        var order: Int
        /// The number of its cell, in a table.
        var cell: Int?
    }

    let matcher: LabelMatcher
    private let sections: Set<String>
    private let bareSections: Set<String>
    /// For each required field the words by which its label may begin, for a quick look at what may be a form at all.
    private let signs: [[FoldedText]]

    init(matcher: LabelMatcher) {
        self.matcher = matcher
        sections = Set(matcher.fields.map { Folding.fold($0.section) }.filter { !$0.isEmpty })
        bareSections = Set(sections.map { Label($0).full })
        signs = matcher.fields.filter(\.isRequired).map { field in
            ([field.label, field.labelEn] + field.variants).map {
                FoldedText(Self.asides.applied(to: Folding.fold($0)))
            }
            .filter { $0.bytes.count >= 5 }
        }
    }

    /// What a label may lack or have otherwise without being another one.
    private static let asides = WordTable(removing: ["公司", "企业", "单位", "年度", "年末", "中文与公章一致"])

    /// Whether a text speaks of so many required fields that it may be a form: reading every line for labels costs a
    /// hundred times as much as this look.
    func mayBeForm(_ text: FoldedText) -> Bool {
        let wanted = min(4, signs.count)
        var found = 0
        for words in signs where words.contains(where: { text.contains($0) }) {
            found += 1
            if found >= wanted { return true }
        }
        return false
    }

    func read(_ parts: [FormPart]) -> Outcome {
        var answers: [Int: Answer] = [:]
        var order = 0
        var lines: [FormLine] = []
        var head: TableForm.Head?
        func flush() {
            guard !lines.isEmpty else { return }
            let found = LineForm(reader: self).read(lines)
            lines.removeAll()
            take(found, &answers, &order)
        }
        for part in parts {
            switch part {
            case .line(let line): lines.append(line)
            case .table(let table):
                flush()
                let form = TableForm(reader: self, table: table, above: head)
                head = form.head
                take(form.read(), &answers, &order)
            }
        }
        flush()
        return outcome(answers)
    }

    private func take(_ found: [(field: Int, answer: Answer)], _ answers: inout [Int: Answer], _ order: inout Int) {
        for (field, answer) in found {
            var answer = answer
            answer.order = order
            order += 1
            guard let known = answers[field] else {
                answers[field] = answer
                continue
            }
            if isBetter(answer, than: known) { answers[field] = answer }
        }
    }

    /// An answer goes before a blank, one that could be understood before one that could not, a closer label before a farther.
    private func isBetter(_ new: Answer, than old: Answer) -> Bool {
        if new.reading.isBlank != old.reading.isBlank { return old.reading.isBlank }
        let understood = (new: new.reading.value != nil, old: old.reading.value != nil)
        if understood.new != understood.old, new.score >= 0.9 || old.score < 0.9 { return understood.new }
        return new.score > old.score + 0.001
    }

    /// Where no row asks for a person by name, the name with which the account of that person begins.
    private func named(_ answers: [Int: Answer]) -> [Int: Answer] {
        var answers = answers
        for (index, field) in matcher.fields.enumerated()
        where field.isRequired && answers[index] == nil && field.key.hasSuffix(".name") {
            let account = field.key.dropLast(4) + "bio"
            guard let other = matcher.fields.firstIndex(where: { $0.key == account }), let bio = answers[other],
                let name = PersonName.leading(in: bio.reading.raw)
            else { continue }
            answers[index] = Answer(
                reading: FieldReading(key: field.key, raw: name, value: .text(name), place: bio.reading.place),
                score: 0.5, order: bio.order)
        }
        return answers
    }

    private func outcome(_ found: [Int: Answer]) -> Outcome {
        let answers = named(found)
        var outcome = Outcome()
        for (index, field) in matcher.fields.enumerated() {
            guard let answer = answers[index] else { continue }
            outcome.fields.append(answer.reading)
            outcome.cells[answer.reading.key] = answer.cell
            outcome.labels += 1
            if field.isRequired { outcome.requiredLabels += 1 }
            guard !answer.reading.isBlank else { continue }
            outcome.filled += 1
            if field.isRequired { outcome.requiredFilled += 1 }
        }
        return outcome
    }

    /// The answers to a label; several where it asks for several things at once, as 联系人/电话 above 张三 138…, or
    /// where more is answered than it asks for.
    func answers(to matches: [LabelMatcher.Match], raw: String, place: String?) -> [(field: Int, answer: Answer)] {
        let beside = neighbours(of: matches)
        if !beside.isEmpty {
            if let labelled = labelled(raw, matches, beside, place) { return labelled }
            let also = CompositeValue.alsoAnswered(
                raw, asked: matches.map { matcher.fields[$0.field] }, beside: beside.map { matcher.fields[$0] })
            if !also.isEmpty {
                let more = beside.filter { also.contains(matcher.fields[$0]) }
                    .map { LabelMatcher.Match(field: $0, score: 0.5, unit: nil) }
                return plainAnswers(to: matches + more, raw: raw, place: place)
            }
            if matches.count == 1 {
                let name = Self.withoutNameLabel(raw)
                var asked = matches
                // 联系方式：姓名：张三 tells the name first, and the number behind a label of its own.
                if name.count < raw.count, CompositeValue.isReach(matcher.fields[matches[0].field]),
                    let person = beside.first(where: { matcher.fields[$0].kind == .text })
                {
                    asked = [LabelMatcher.Match(field: person, score: 0.8, unit: nil)]
                }
                guard matcher.fields[asked[0].field].kind == .text else {
                    return plainAnswers(to: matches, raw: raw, place: place)
                }
                return plainAnswers(to: asked, raw: name, place: place)
            }
        }
        return plainAnswers(to: matches, raw: raw, place: place)
    }

    /// The other required fields of the person whom the labels speak of, where one of them is a number or an address.
    private func neighbours(of matches: [LabelMatcher.Match]) -> [Int] {
        guard let first = matches.first, let prefix = matcher.fields[first.field].key.split(separator: ".").first,
            matches.allSatisfy({ matcher.fields[$0.field].key.hasPrefix(prefix + ".") })
        else { return [] }
        let group = matcher.fields.indices.filter {
            matcher.fields[$0].isRequired && matcher.fields[$0].key.hasPrefix(prefix + ".")
        }
        guard group.contains(where: { CompositeValue.isReach(matcher.fields[$0]) }) else { return [] }
        return group.filter { index in !matches.contains { $0.field == index } }
    }

    /// An answer that labels its own parts: 姓名：张三 电话：138… 邮箱：….
    private func labelled(
        _ raw: String, _ matches: [LabelMatcher.Match], _ beside: [Int], _ place: String?
    ) -> [(field: Int, answer: Answer)]? {
        guard raw.contains(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let inside = LineForm(reader: self, needsColon: true, isCell: true).inside(raw)
        let asked = matches.map(\.field)
        let own = inside.pairs.filter { pair in
            pair.matches.allSatisfy { asked.contains($0.field) || beside.contains($0.field) }
        }
        guard !own.isEmpty else { return nil }
        var found = own.flatMap { pair in plainAnswers(to: pair.matches, raw: pair.value, place: place) }
        for index in found.indices { found[index].answer.score -= 0.2 }
        let name = Self.withoutNameLabel(inside.before)
        let rest = (asked + beside).first { index in
            matcher.fields[index].kind == .text && !found.contains { $0.field == index }
        }
        if let rest, asked.contains(rest) || name.count < inside.before.count, !name.isEmpty {
            let match = LabelMatcher.Match(field: rest, score: 0.8, unit: nil)
            found += plainAnswers(to: [match], raw: name, place: place)
        }
        return found
    }

    /// 张三 of 姓名：张三（.
    static func withoutNameLabel(_ text: String) -> String {
        var words = Substring(FieldParser.tidy(text))
        for label in ["姓 名", "姓名", "名字", "Name", "name"] where words.hasPrefix(label) {
            let rest = words.dropFirst(label.count).drop(while: \.isWhitespace)
            if let colon = rest.first, ":：".contains(colon) { words = rest.dropFirst().drop(while: \.isWhitespace) }
        }
        while let last = words.last, last.isWhitespace || "（(，,、/；;".contains(last) { words = words.dropLast() }
        return String(words)
    }

    private func plainAnswers(
        to matches: [LabelMatcher.Match], raw: String, place: String?
    ) -> [(field: Int, answer: Answer)] {
        let isSingle = matches.count == 1
        let texts = isSingle ? [raw] : CompositeValue.split(raw, among: matches.map { matcher.fields[$0.field] })
        return zip(matches, texts).map { match, text in
            let reading = FieldParser.read(text, field: matcher.fields[match.field], label: match.unit, place: place)
            return (
                match.field,
                Answer(reading: reading, score: isSingle ? match.score : match.score - 0.05, order: 0)
            )
        }
    }

    /// A line that heads a section of the form, and so answers nothing.
    func isSection(_ text: String) -> Bool {
        guard text.utf8.count <= 200 else { return false }
        let folded = Folding.fold(String(Label.withoutNumbering(Width.half(text))))
        guard folded.count <= 24 else { return false }
        if sections.contains(folded) { return true }
        let bare = Label(text).full
        if bareSections.contains(bare) { return true }
        return ["基本信息", "基本概况", "资质评价", "主观评价", "kpi", "材料清单", "声明", "评估维度", "填写内容", "企业概况", "附件清单"]
            .contains { bare.hasSuffix($0) && bare.count <= $0.count + 8 }
    }
}
