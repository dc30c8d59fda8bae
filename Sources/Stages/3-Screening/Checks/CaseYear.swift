internal import Edition
internal import Values

/// A case of another year than the edition's: told, blocks nothing. A case without any year passes.
enum CaseYear: Check {
    static let codes = ["case.year"]

    static func findings(in scene: Scene) -> [Finding] {
        let year = scene.edition.materials.cases.year
        let older = scene.material.cases.filter { !$0.years.isEmpty && !$0.years.contains { $0 >= year } }
        guard let first = older.first else { return [] }
        let names = Phrases.list(older.map(\.title))
        return [
            Finding(
                code: "case.year", severity: .advice, item: .successCase, entry: first.entries.first,
                evidence: [
                    Finding.Fact("titles", .list(older.map(\.title))),
                    Finding.Fact("years", .list(older.map { $0.years.map(String.init).joined(separator: "–") })),
                    Finding.Fact("expected", .number(Double(year))),
                ],
                message: Bilingual(
                    zh: "案例\(names.zh)似乎不是 \(year) 年度的。", en: "The case \(names.en) does not seem to be of \(year)."),
                fix: Bilingual(
                    zh: "如有 \(year) 年度的案例，建议替换；不影响审核。",
                    en: "If you have a case of \(year), you may replace it; it does not affect screening."))
        ]
    }
}
