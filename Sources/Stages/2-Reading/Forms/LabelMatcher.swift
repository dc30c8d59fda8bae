import Text
import Values

/// Tells which field of the edition's form a printed label means.
struct LabelMatcher {
    struct Match: Equatable {
        var field: Int
        /// 0 to 1: how closely the wording agrees.
        var score: Double
        var unit: Unit?
    }

    let fields: [FormField]
    private var byFull: [String: Int] = [:]
    private var byCore: [String: Int] = [:]
    private var byBare: [String: Int] = [:]
    private var byEssence: [String: Int] = [:]
    /// Essences of three and more characters, longest first.
    private var essences: [(text: [UInt8], field: Int)] = []
    private var cores: [(text: [Character], field: Int)] = []
    let caseYear: Int

    init(fields: [FormField], caseYear: Int) {
        self.fields = fields
        self.caseYear = caseYear
        for (index, field) in fields.enumerated() {
            for wording in [field.label, field.labelEn] + field.variants where !wording.isEmpty {
                let label = Label(wording)
                guard !label.full.isEmpty else { continue }
                if label.years.contains(where: { $0 != caseYear }) {
                    // A wording for another year must not answer to the bare words.
                    if let year = label.years.first {
                        byFull["\(label.full)\(year)"] = byFull["\(label.full)\(year)"] ?? index
                    }
                    continue
                }
                byFull[label.full] = byFull[label.full] ?? index
                if label.core.count > 1 { byCore[label.core] = byCore[label.core] ?? index }
                if label.bare.count > 1 { byBare[label.bare] = byBare[label.bare] ?? index }
                if label.essence.count > 1, byEssence[label.essence] == nil {
                    byEssence[label.essence] = index
                    if label.essence.utf8.count >= 9 { essences.append((Array(label.essence.utf8), index)) }
                }
                if label.core.count >= 5, !label.core.utf8.allSatisfy({ $0 < 0x80 }) {
                    cores.append((Array(label.core), index))
                }
            }
        }
        essences.sort { $0.text.count > $1.text.count }
    }

    /// The longest label that is looked at, in characters.
    private static let longest = 100

    func match(_ raw: some StringProtocol) -> Match? {
        guard !raw.isEmpty, raw.utf8.count <= Self.longest * 4, raw.count <= Self.longest else { return nil }
        if raw.contains(where: { "。；;！？@＠".contains($0) }) { return nil }
        let label = Label(raw)
        if Self.isCount(raw) { return nil }
        guard !label.full.isEmpty, label.full.count <= 64 else { return nil }
        if label.isAnswered {
            guard label.hasWordsBehindColon else { return nil }
            // A colon within the wording itself, as in "Influence: posts, honours".
            guard let field = byFull[label.full] ?? twice(label) else { return nil }
            return Match(field: field, score: 0.95, unit: label.unit)
        }
        if let year = label.years.first, year != caseYear {
            guard label.years.count == 1, let field = byFull["\(label.full)\(year)"] else {
                return label.years.contains(caseYear) ? find(label) : otherYear(label, year)
            }
            return Match(field: field, score: 1, unit: label.unit)
        }
        return find(label)
    }

    /// 3200席，其中外包坐席1066席 is an answer, whatever words it holds.
    private static func isCount(_ raw: some StringProtocol) -> Bool {
        let words = Label.withoutNumbering(Width.half(raw))
        guard words.first?.isASCIIDigit == true else { return false }
        let digits = words.prefix { $0.isASCIIDigit || ",.".contains($0) }
        guard digits.count >= 2, !(digits.count == 4 && Label.years(in: digits).count == 1) else { return false }
        return Unit.leading(words.dropFirst(digits.count)).map { [.people, .seats, .money].contains($0.dimension) }
            ?? false
    }

    /// A label for another year than the edition's answers to a field of that year alone.
    private func otherYear(_ label: Label, _ year: Int) -> Match? {
        guard year == caseYear - 1, let core = byCore[label.core] ?? byBare[label.bare] ?? oneScript(label) else {
            return nil
        }
        let previous = fields[core].key + "_prev"
        guard let field = fields.firstIndex(where: { $0.key == previous }) else { return nil }
        return Match(field: field, score: 0.95, unit: label.unit)
    }

    private func find(_ label: Label) -> Match? {
        if let field = byFull[label.full] { return Match(field: field, score: 1, unit: label.unit) }
        if let field = byOptions(label) { return Match(field: field, score: 0.9, unit: nil) }
        if let field = byCore[label.core] { return Match(field: field, score: 0.95, unit: label.unit) }
        if label.bare.count > 1, let field = byBare[label.bare] {
            return Match(field: field, score: 0.85, unit: label.unit)
        }
        if let field = oneScript(label) { return Match(field: field, score: 0.9, unit: label.unit) }
        if label.essence.count > 1, let field = byEssence[label.essence] {
            return Match(field: field, score: 0.8, unit: label.unit)
        }
        if let field = misspelt(label.core) { return Match(field: field, score: 0.75, unit: label.unit) }
        if let field = within(label) { return Match(field: field, score: 0.7, unit: label.unit) }
        return nil
    }

    /// The field whose choices a label prints in brackets, as 类型（自建/外包）.
    private func byOptions(_ label: Label) -> Int? {
        guard label.options.count >= 2 else { return nil }
        return fields.firstIndex { field in
            field.kind == .choice && label.options.allSatisfy { field.choices.map(Folding.fold).contains($0) }
        }
    }

    /// Words that make another thing of a label that holds a known one: 满意度样本量 is no 满意度.
    private static let turns = [
        "外包", "一线", "外语", "上年", "上一年", "去年", "英文", "方式", "方法", "口径", "样本", "参评率", "影响", "简介", "传真", "网址", "目标", "附件",
        "投诉", "增长", "占比", "比例", "学历", "培训", "质检", "呼出", "外呼", "职务", "部门", "邮箱", "电话", "手机", "认证", "事件", "证书", "时间",
        "地址", "最具影响力", "报名表", "申报表", "申请表", "登记表",
        "签字", "盖章", "审核", "意见", "证明",
    ].map { Array($0.utf8) }

    /// The satisfaction of the staff is not that of the clients; otherwise 员工 says nothing.
    private static let staff = Array("员工".utf8)
    private static let satisfaction = Array("满意度".utf8)

    /// The field of which a longer label holds the words: 营业执照统一社会信用代码, 本次评选联系人.
    private func within(_ label: Label) -> Int? {
        let text = Array(label.essence.utf8)
        guard text.count >= 12, text.count <= 54 else { return nil }
        for (words, field) in essences where words.count < text.count && text.count - words.count <= 24 {
            guard Words.count(of: words, in: text, upTo: 1) > 0 else { continue }
            let isTurned = Self.turns.contains { turn in
                Words.count(of: turn, in: text) > Words.count(of: turn, in: words)
            }
            let isOfStaff = Words.count(of: Self.staff, in: text) > Words.count(of: Self.staff, in: words)
            if !isTurned, !isOfStaff || Words.count(of: Self.satisfaction, in: words) == 0 { return field }
        }
        return nil
    }

    /// Of a label in both languages, the field that both halves name.
    private func twice(_ label: Label) -> Int? {
        guard let field = byFull[label.full.filter(\.isASCII)] else { return nil }
        return find(Label(label.full.filter { !$0.isASCII }))?.field == field ? field : nil
    }

    /// Of a label in both languages, the Chinese half alone.
    private func oneScript(_ label: Label) -> Int? {
        let middle = label.full.utf8.count / 2
        // The same word in both, as Email E-mail.
        if label.full.utf8.prefix(middle).elementsEqual(label.full.utf8.suffix(middle)), middle > 2,
            let field = byFull[String(Substring(label.full.utf8.prefix(middle)))]
        {
            return field
        }
        let chinese = label.full.filter { !$0.isASCII }
        guard chinese.count >= 2, label.full.count - chinese.count >= 3, !label.full.contains(where: \.isASCIIDigit)
        else { return nil }
        let half = Label(chinese)
        return byFull[chinese] ?? byCore[half.core] ?? byBare[half.bare] ?? byEssence[half.essence] ?? within(half)
    }

    /// Characters whose exchange turns a label into another one.
    private static let contrasts: Set<Character> = Set("入出内外上下前后新老客员年月日中英男女主次一二三四五第总分甲乙丙收支法联手座人名址箱话机网")

    /// One wrong, missing or additional character in a label of five or more.
    private func misspelt(_ core: String) -> Int? {
        let text = Array(core)
        guard (5...24).contains(text.count) else { return nil }
        for (candidate, field) in cores where abs(candidate.count - text.count) <= 1 && candidate.count >= 5 {
            var front = 0
            while front < min(text.count, candidate.count), text[front] == candidate[front] { front += 1 }
            var back = 0
            while back < min(text.count, candidate.count) - front,
                text[text.count - 1 - back] == candidate[candidate.count - 1 - back]
            { back += 1 }
            let changed = Array(text[front..<(text.count - back)]) + Array(candidate[front..<(candidate.count - back)])
            guard text.count - front - back <= 1, candidate.count - front - back <= 1 else { continue }
            if !changed.contains(where: { Self.contrasts.contains($0) || $0.isASCII }) { return field }
        }
        return nil
    }

    /// The fields that a label asks for: one as a rule, several in 联系人/电话 or 联系人及邮箱.
    func matches(_ raw: String) -> [Match] {
        let single = match(raw)
        if let single, single.score >= 0.85 { return [single] }
        let several = composite(raw)
        if several.count > 1 { return several }
        return (single ?? several.first).map { [$0] } ?? []
    }

    private func composite(_ raw: String) -> [Match] {
        guard raw.count <= Self.longest else { return [] }
        // The stroke of a number before the words divides nothing: 13、电话/邮箱.
        let words = Label.withoutNumbering(Width.half(raw))
        let parts = words.split(whereSeparator: { "/、及与和&+,，".contains($0) })
        guard parts.count > 1, parts.count <= 5 else { return [] }
        var matches: [Match] = []
        for part in parts {
            guard let match = match(part), match.score >= 0.8 else { return [] }
            // 统一社会信用代码/组织机构代码 asks for one thing in two words.
            if !matches.contains(where: { $0.field == match.field }) { matches.append(match) }
        }
        return matches
    }
}
