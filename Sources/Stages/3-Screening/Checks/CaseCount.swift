internal import Edition
internal import Values

/// Too few or too many success cases. One to three pass; four do not. Cases are counted by their headings, not by files.
enum CaseCount: Check {
    static let codes = ["case.missing", "case.too-many"]

    static func findings(in scene: Scene) -> [Finding] {
        let rule = scene.edition.materials.cases
        let cases = scene.material.cases
        let unreadable = (scene.material.items[.successCase] ?? []).filter { $0.entry.damage != nil }.count
        let evidence = [
            Finding.Fact("cases", .number(Double(cases.count))), Finding.Fact("titles", .list(cases.map(\.title))),
            Finding.Fact("least", .number(Double(rule.least))), Finding.Fact("most", .number(Double(rule.most))),
        ]
        if cases.count + unreadable < rule.least {
            return [
                Finding(
                    code: "case.missing", severity: .blocking, item: .successCase, evidence: evidence,
                    message: Bilingual(
                        zh: cases.isEmpty ? "没有找到成功案例。" : "成功案例只有 \(cases.count) 个，要求至少 \(rule.least) 个。",
                        en: cases.isEmpty
                            ? "There is no success case."
                            : "There \(cases.count == 1 ? "is" : "are") only \(Phrases.count(cases.count, "success case", "success cases")); at least \(rule.least) are asked for."
                    ),
                    fix: Bilingual(
                        zh: "请发来 \(rule.least)–\(rule.most) 个 \(rule.year) 年度的成功案例（Word 或 PDF）。",
                        en: "Please send \(rule.least) to \(rule.most) success cases of \(rule.year) (Word or PDF)."))
            ]
        }
        guard cases.count > rule.most else { return [] }
        return [
            Finding(
                code: "case.too-many", severity: scene.edition.policies.moreCases, item: .successCase,
                evidence: evidence,
                message: Bilingual(
                    zh: "收到 \(cases.count) 个成功案例，最多 \(rule.most) 个。",
                    en: "There are \(cases.count) success cases; at most \(rule.most) are allowed."),
                fix: Bilingual(
                    zh: "请来信说明保留哪 \(rule.most) 个，或只重发要参评的案例。",
                    en: "Please tell us which \(rule.most) to keep, or send only those again."))
        ]
    }
}
