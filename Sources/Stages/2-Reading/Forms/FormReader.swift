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
    }

    /// One answer that was found for a field.
    struct Answer {
        var reading: FieldReading
        var score: Double
        /// In which part of the document, counted in reading order.
        var order: Int
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
                take(TableForm(reader: self, table: table).read(), &answers, &order)
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

    private func outcome(_ answers: [Int: Answer]) -> Outcome {
        var outcome = Outcome()
        for (index, field) in matcher.fields.enumerated() {
            guard let answer = answers[index] else { continue }
            outcome.fields.append(answer.reading)
            outcome.labels += 1
            if field.isRequired { outcome.requiredLabels += 1 }
            guard !answer.reading.isBlank else { continue }
            outcome.filled += 1
            if field.isRequired { outcome.requiredFilled += 1 }
        }
        return outcome
    }

    /// The answers to a label; several where it asks for several things at once, as 联系人/电话 above 张三 138….
    func answers(to matches: [LabelMatcher.Match], raw: String, place: String?) -> [(field: Int, answer: Answer)] {
        let isSingle = matches.count == 1
        let texts = isSingle ? [raw] : CompositeValue.split(raw, among: matches.map { matcher.fields[$0.field] })
        return zip(matches, texts).map { match, text in
            let reading = FieldParser.read(text, field: matcher.fields[match.field], label: match.unit, place: place)
            return (match.field, Answer(reading: reading, score: isSingle ? match.score : match.score - 0.05, order: 0))
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
