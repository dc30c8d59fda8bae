public import Values

/// An edition in words: what it demands, how it judges, and what becomes of the result.
public struct EditionExplanation: Equatable, Sendable {
    /// A heading and its sentences.
    public struct Part: Equatable, Sendable {
        public var heading: Bilingual
        public var sentences: [Bilingual]
    }
    public let parts: [Part]

    public init(_ edition: Edition) {
        parts = [
            Part(heading: edition.name, sentences: Self.dates(edition)),
            Part(heading: Bilingual(zh: "材料", en: "Materials"), sentences: Self.materials(edition)),
            Part(heading: Bilingual(zh: "报名表", en: "The form"), sentences: Self.form(edition.form)),
            Part(heading: Bilingual(zh: "参评条件", en: "Who may apply"), sentences: Self.eligibility(edition)),
            Part(
                heading: Bilingual(zh: "指标与权重", en: "Indicators and weights"), sentences: Self.tree(edition.indicators)),
            Part(heading: Bilingual(zh: "评委与榜单", en: "Judges and ranking"), sentences: Self.ranking(edition)),
            Part(heading: Bilingual(zh: "公布与之后", en: "Publication and after"), sentences: Self.publication(edition)),
        ]
    }

    private static func dates(_ edition: Edition) -> [Bilingual] {
        let late: Bilingual =
            switch edition.policies.late {
            case .hold: Bilingual(zh: "逾期材料待人工决定", en: "what comes later is held for a person")
            case .return: Bilingual(zh: "逾期材料退回", en: "what comes later is returned")
            case .accept: Bilingual(zh: "逾期材料照收", en: "what comes later is taken all the same")
            }
        return [
            Bilingual(
                zh: "申报自 \(edition.dates.opens) 至 \(edition.dates.closes)（含当日）；\(late.zh)。",
                en: "Applications from \(edition.dates.opens) to \(edition.dates.closes), the whole day; \(late.en)."),
            Bilingual(
                zh: "截止前 \(edition.dates.remindDays) 天提醒尚未补齐的企业。",
                en: "Who still lacks something is reminded \(edition.dates.remindDays) days before."),
        ]
    }

    private static func materials(_ edition: Edition) -> [Bilingual] {
        let materials = edition.materials
        var sentences: [Bilingual] = []
        sentences.append(asked(Bilingual(zh: "报名表", en: "the application form"), materials.formRequired))
        let unit =
            edition.policies.unit == .characters
            ? Bilingual(zh: "个字符（标点计入，空格不计）", en: "characters (punctuation counts, blanks do not)")
            : Bilingual(zh: "字", en: "words")
        for (name, rule) in [
            (Bilingual(zh: "中文简介", en: "a Chinese profile"), materials.profileZh),
            (Bilingual(zh: "英文简介", en: "an English profile"), materials.profileEn),
        ] {
            var sentence = asked(name, rule.isRequired)
            if rule.limit != Materials.Profile.unlimited {
                sentence.zh = String(sentence.zh.dropLast()) + "，不超过 \(rule.limit) \(unit.zh)。"
                sentence.en = String(sentence.en.dropLast()) + ", of at most \(rule.limit) \(unit.en)."
            }
            sentences.append(sentence)
        }
        sentences.append(asked(Bilingual(zh: "企业 LOGO", en: "the logo"), materials.logoRequired))
        sentences.append(
            counted(
                Bilingual(zh: "企业图片", en: "photographs"), materials.photos.least, materials.photos.most,
                over: edition.policies.morePhotos))
        var cases = counted(
            Bilingual(zh: "案例", en: "cases"), materials.cases.least, materials.cases.most,
            over: edition.policies.moreCases)
        if materials.cases.most > 0 {
            cases.zh += "应为 \(materials.cases.year) 年度。"
            cases.en += " They should be of \(materials.cases.year)."
        }
        sentences.append(cases)
        if let rule = materials.certificates, rule.least > 0 {
            sentences.append(
                Bilingual(
                    zh: "必交\(rule.name.zh)，至少 \(rule.least) 份。",
                    en: "Required: \(rule.name.en), at least \(rule.least)."))
        }
        sentences.append(
            Bilingual(
                zh: "未见公章：\(severity(edition.policies.sealNotSeen).zh)。",
                en: "No seal seen: \(severity(edition.policies.sealNotSeen).en)."))
        return sentences
    }

    private static func asked(_ name: Bilingual, _ isRequired: Bool) -> Bilingual {
        isRequired
            ? Bilingual(zh: "必交\(name.zh)。", en: "Required: \(name.en).")
            : Bilingual(zh: "不要求\(name.zh)。", en: "Not asked for: \(name.en).")
    }

    private static func counted(_ name: Bilingual, _ least: Int, _ most: Int, over: Severity) -> Bilingual {
        guard most > 0 else { return asked(name, false) }
        let count = least == most ? "\(least)" : "\(least)–\(most)"
        return Bilingual(
            zh: "\(name.zh) \(count) 份；再多则\(severity(over).zh)。",
            en: "\(count) \(name.en); more than that \(severity(over).en).")
    }

    private static func severity(_ severity: Severity) -> Bilingual {
        switch severity {
        case .blocking: Bilingual(zh: "退回补正", en: "is returned")
        case .review: Bilingual(zh: "待人工决定", en: "is held for a person")
        case .advice: Bilingual(zh: "只作提示", en: "is told, and blocks nothing")
        case .refusal: Bilingual(zh: "拒收", en: "is refused")
        }
    }
}
