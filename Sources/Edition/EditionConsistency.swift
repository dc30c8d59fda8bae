internal import Values

/// What no single line shows: parts of an edition that speak of each other.
enum EditionConsistency {
    static func check(_ edition: Edition, in top: YAMLSection) throws(ConfigurationFault) {
        let known = Set(edition.form.fields.map(\.key))
        for leaf in edition.indicators.leaves {
            guard case .leaf(let measure) = leaf.kind, !measure.isJudged else { continue }
            for field in measure.from where !known.contains(field) {
                throw top.fault(
                    at: "indicators",
                    Bilingual(
                        zh: "指标“\(leaf.key)”取自“\(field)”，但报名表没有这个字段",
                        en: "the indicator “\(leaf.key)” comes from “\(field)”, which the form does not have"))
            }
        }
        var asked = edition.eligibility.region?.fields ?? []
        if let centre = edition.eligibility.centre { asked += [centre.field] + (centre.seatsField.map { [$0] } ?? []) }
        for field in asked where !known.contains(field) {
            throw top.fault(
                at: "eligibility",
                Bilingual(zh: "报名表没有字段“\(field)”", en: "the form has no field “\(field)”"))
        }
        for field in edition.publication.fields where !known.contains(field) {
            throw top.fault(
                at: "publication",
                Bilingual(zh: "报名表没有字段“\(field)”", en: "the form has no field “\(field)”"))
        }
    }
}
