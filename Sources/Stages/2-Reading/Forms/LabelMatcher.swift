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
                if label.core.count >= 5, !label.core.utf8.allSatisfy({ $0 < 0x80 }) {
                    cores.append((Array(label.core), index))
                }
            }
        }
    }

    /// The longest label that is looked at, in characters.
    private static let longest = 60

    func match(_ raw: some StringProtocol) -> Match? {
        guard !raw.isEmpty, raw.utf8.count <= Self.longest * 4, raw.count <= Self.longest else { return nil }
        if raw.contains(where: { "。；;！？".contains($0) }) { return nil }
        let label = Label(raw)
        guard !label.isAnswered, !label.full.isEmpty, label.full.count <= 40 else { return nil }
        if let year = label.years.first, year != caseYear {
            guard label.years.count == 1, let field = byFull["\(label.full)\(year)"] else {
                return label.years.contains(caseYear) ? find(label) : otherYear(label, year)
            }
            return Match(field: field, score: 1, unit: label.unit)
        }
        return find(label)
    }

    /// A label for another year than the edition's answers to a field of that year alone.
    private func otherYear(_ label: Label, _ year: Int) -> Match? {
        guard year == caseYear - 1, let core = byCore[label.core] ?? byBare[label.bare] else { return nil }
        let previous = fields[core].key + "_prev"
        guard let field = fields.firstIndex(where: { $0.key == previous }) else { return nil }
        return Match(field: field, score: 0.95, unit: label.unit)
    }

    private func find(_ label: Label) -> Match? {
        if let field = byFull[label.full] { return Match(field: field, score: 1, unit: label.unit) }
        if let field = byCore[label.core] { return Match(field: field, score: 0.95, unit: label.unit) }
        if label.bare.count > 1, let field = byBare[label.bare] {
            return Match(field: field, score: 0.85, unit: label.unit)
        }
        if let field = oneScript(label) { return Match(field: field, score: 0.9, unit: label.unit) }
        if let field = misspelt(label.core) { return Match(field: field, score: 0.75, unit: label.unit) }
        return nil
    }

    /// Of a label in both languages, the Chinese half alone.
    private func oneScript(_ label: Label) -> Int? {
        let chinese = label.full.filter { !$0.isASCII }
        guard chinese.count >= 2, label.full.count - chinese.count >= 3, !label.full.contains(where: \.isASCIIDigit)
        else { return nil }
        return byFull[chinese] ?? byCore[Label(chinese).core]
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

    /// The fields of a label that asks for several at once: 联系人/电话, 联系人及邮箱. Empty where it asks for one.
    func composite(_ raw: String) -> [Match] {
        guard raw.count <= Self.longest else { return [] }
        let parts = Width.half(raw).split(whereSeparator: { "/、及与和&+,，".contains($0) })
        guard parts.count > 1, parts.count <= 5 else { return [] }
        var matches: [Match] = []
        for part in parts {
            guard let match = match(part), match.score >= 0.85, !matches.contains(where: { $0.field == match.field })
            else { return [] }
            matches.append(match)
        }
        return matches
    }
}
