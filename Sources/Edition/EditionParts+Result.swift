internal import Values

extension EditionParts {
    static func panel(_ section: YAMLSection) throws(ConfigurationFault) -> PanelRules {
        let scale = try section.value("scale").section()
        let rules = PanelRules(
            judgesPerApplicant: try section.value("judges_per_applicant").integer(1...100),
            scale: PanelRules.Scale(
                least: try scale.value("least").number(), most: try scale.value("most").number(),
                step: try scale.value("step").number(0.001...1000)),
            combination: try section.value("combination").choice(PanelRules.Combination.self),
            rounds: try section.value("rounds").integer(1...9),
            seed: UInt64(try section.value("seed").integer()))
        guard rules.scale.most > rules.scale.least else {
            throw scale.fault(at: "most", Bilingual(zh: "most 应大于 least", en: "most must exceed least"))
        }
        try scale.finish()
        try section.finish()
        return rules
    }

    static func ranking(_ section: YAMLSection) throws(ConfigurationFault) -> RankingRules {
        let rules = RankingRules(
            listed: try section.value("listed").integer(1...100_000),
            draws: try section.value("draws").integer(1...1_000_000),
            seed: UInt64(try section.value("seed").integer()), level: try section.value("level").number(0.5...0.999),
            weightSpread: try section.value("weight_spread").number(0...1),
            normalisationSpread: try section.value("normalisation_spread").number(0...0.4),
            closeCall: try section.value("close_call").number(0...0.5))
        try section.finish()
        return rules
    }

    static func publication(_ section: YAMLSection) throws(ConfigurationFault) -> Publication {
        let publication = Publication(
            order: try section.value("order").choice(Publication.Order.self),
            fields: try section.value("fields").texts(),
            showsScores: try section.value("shows_scores").flag(),
            signatures: try section.value("signatures").integer(1...100),
            objectionDays: try section.value("objection_days").integer(0...3650),
            retentionMonths: try section.value("retention_months").integer(0...1200),
            serialPrefix: try section.value("serial_prefix").text(), address: try section.value("address").text())
        try section.finish()
        return publication
    }
}
