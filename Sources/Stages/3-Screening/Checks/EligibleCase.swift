internal import Edition
internal import Values

/// A case of another trade. A hotline for a courier passes; the building of a cold store is held.
enum EligibleCase: Check {
    static let codes = ["eligibility.case"]

    /// Characters below which a text is too short to say what trade it is of.
    private static let tellingLength = 30

    static func findings(in scene: Scene) -> [Finding] {
        guard scene.edition.eligibility.casesOfTrade else { return [] }
        let foreign = scene.material.cases.filter {
            $0.text.count >= tellingLength && ($0.tradeWords == 0 || $0.foreignTradeWords > 2 * $0.tradeWords)
        }
        guard let first = foreign.first else { return [] }
        let names = Phrases.list(foreign.map(\.title))
        let trade = scene.edition.eligibility.trade
        return [
            Finding(
                code: "eligibility.case", severity: .review, item: .successCase, entry: first.entries.first,
                evidence: [
                    Finding.Fact("titles", .list(foreign.map(\.title))),
                    Finding.Fact("trade_words", .number(Double(first.tradeWords))),
                    Finding.Fact("other_trade_words", .number(Double(first.foreignTradeWords))),
                ],
                message: Bilingual(
                    zh: "案例\(names.zh)似乎与\(trade.zh)业务无关，需要人工确认。",
                    en: "The case \(names.en) does not seem to be of this trade (\(trade.en)); a person will decide."),
                fix: Bilingual(
                    zh: "如发错了文件，请补发与本评选行业相关的案例。",
                    en: "If the wrong file was sent, please send a case of this trade."))
        ]
    }
}
