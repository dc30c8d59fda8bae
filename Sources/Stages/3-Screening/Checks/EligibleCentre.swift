internal import Edition
internal import Values

/// An enterprise that runs no such centre itself. An outsourcer passes; a maker of the software without seats is held.
enum EligibleCentre: Check {
    static let codes = ["eligibility.centre"]

    static func findings(in scene: Scene) -> [Finding] {
        guard let centre = scene.edition.eligibility.centre, let form = scene.material.form else { return [] }
        let business = form.text(centre.field) ?? ""
        let seats = centre.seatsField.flatMap { form.number($0) }
        let supplier = centre.supplierWords.first { business.contains($0) }
        let runsOne = centre.words.contains { business.lowercased().contains($0.lowercased()) }
        guard supplier != nil || seats == 0 || (!business.isEmpty && !runsOne) else { return [] }
        // A business in other words, with seats of its own, is described loosely, not foreign to the trade.
        if supplier == nil, let seats, seats > 0 { return [] }
        var evidence = [Finding.Fact("business", .text(business))]
        if let supplier { evidence.append(Finding.Fact("word", .text(supplier))) }
        if let seats { evidence.append(Finding.Fact("seats", .number(seats))) }
        let trade = scene.edition.eligibility.trade
        return [
            Finding(
                code: "eligibility.centre", severity: .review, item: .form, entry: form.entry, evidence: evidence,
                message: Bilingual(
                    zh:
                        "从报名表看，企业自身可能不经营\(trade.zh)（主营业务：“\(business)”\(seats.map { "；坐席 \(Phrases.number($0))" } ?? "")），需要人工确认。",
                    en:
                        "By its form the enterprise may not run a \(trade.en) itself (business: “\(business)”\(seats.map { "; seats: \(Phrases.number($0))" } ?? "")); a person will decide."
                ),
                fix: Bilingual(
                    zh: "如企业自身经营\(trade.zh)，请说明其名称、地点和规模。",
                    en:
                        "If the enterprise runs a \(trade.en) of its own, please tell us its name, place and size."
                ))
        ]
    }
}
