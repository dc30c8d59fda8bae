internal import Values

extension EditionExplanation {
    static func form(_ form: Form) -> [Bilingual] {
        let required = form.fields.filter(\.isRequired)
        return [
            Bilingual(
                zh: "共 \(form.fields.count) 项，必填 \(required.count) 项：\(required.map(\.label).joined(separator: "、"))。",
                en: "\(form.fields.count) fields, \(required.count) of them required: "
                    + required.map(\.labelEn).joined(separator: "; ") + ".")
        ]
    }

    static func eligibility(_ edition: Edition) -> [Bilingual] {
        var sentences: [Bilingual] = []
        if let region = edition.eligibility.region {
            sentences.append(
                Bilingual(
                    zh: "地域：由\(labels(region.fields, edition).zh)判断，域外者待人工决定。",
                    en: "Region: told by \(labels(region.fields, edition).en); others are held for a person."))
        } else {
            sentences.append(Bilingual(zh: "不限地域。", en: "From anywhere."))
        }
        let trade = edition.eligibility.trade
        if edition.eligibility.centre != nil {
            sentences.append(
                Bilingual(
                    zh: "须自身经营\(trade.zh)，存疑者待人工决定。", en: "Must run a \(trade.en) itself; doubts are held for a person."
                ))
        }
        if edition.eligibility.casesOfTrade {
            sentences.append(
                Bilingual(
                    zh: "案例须与\(trade.zh)有关，存疑者待人工决定。",
                    en: "Cases must be of the trade (\(trade.en)); doubts are held for a person."))
        }
        return sentences
    }

    private static func labels(_ keys: [String], _ edition: Edition) -> Bilingual {
        Bilingual(
            zh: keys.map { "“\(edition.form[$0]?.label ?? $0)”" }.joined(separator: "、"),
            en: keys.map { "“\(edition.form[$0]?.labelEn ?? $0)”" }.joined(separator: ", "))
    }

    /// Each node with its share of the whole, deeper ones set in.
    static func tree(_ root: Indicator) -> [Bilingual] {
        var sentences: [Bilingual] = []
        func add(_ node: Indicator, share: Double, depth: Int) {
            let indent = String(repeating: "  ", count: depth)
            let percent = "\(number((share * 1000).rounded() / 10))%"
            var (zh, en) = ("", "")
            if case .leaf(let measure) = node.kind, measure.isJudged { (zh, en) = ("（评委评分）", " (scored by judges)") }
            if case .group(.geometric, _) = node.kind { (zh, en) = ("（几何平均）", " (geometric mean)") }
            sentences.append(
                Bilingual(
                    zh: "\(indent)\(percent) \(node.name.zh)\(zh)", en: "\(indent)\(percent) \(node.name.en)\(en)"))
            let sum = node.children.reduce(0) { $0 + $1.weight }
            for child in node.children where child.weight > 0 {
                add(child, share: share * child.weight / sum, depth: depth + 1)
            }
        }
        add(root, share: 1, depth: 0)
        return sentences
    }

    static func ranking(_ edition: Edition) -> [Bilingual] {
        let isJudged = edition.indicators.leaves.contains { leaf in
            if case .leaf(let measure) = leaf.kind { measure.isJudged } else { false }
        }
        let panel = edition.panel
        var sentences: [Bilingual] = []
        if isJudged {
            let combination: Bilingual =
                switch panel.combination {
                case .mean: Bilingual(zh: "取平均", en: "their mean")
                case .median: Bilingual(zh: "取中位数", en: "their median")
                case .trimmed: Bilingual(zh: "去掉最高分最低分后平均", en: "their mean without the highest and the lowest")
                case .adjusted: Bilingual(zh: "消除评委宽严差异后的得分", en: "freed of the judges' severity")
                }
            sentences.append(
                Bilingual(
                    zh: "每家 \(panel.judgesPerApplicant) 位评委，\(number(panel.scale.least))–\(number(panel.scale.most)) 分，"
                        + "\(panel.rounds) 轮；\(combination.zh)。",
                    en: "\(panel.judgesPerApplicant) judges an applicant, \(number(panel.scale.least)) to "
                        + "\(number(panel.scale.most)) points, \(panel.rounds) rounds; combined: \(combination.en)."))
        } else {
            sentences.append(Bilingual(zh: "没有评委评分的指标。", en: "No indicator is scored by judges."))
        }
        sentences.append(
            Bilingual(
                zh: "前 \(edition.ranking.listed) 名上榜；入选概率在 \(number(edition.ranking.closeCall)) 与"
                    + " \(number(1 - edition.ranking.closeCall)) 之间者由评委会决定。",
                en: "The first \(edition.ranking.listed) are listed; where the chance lies between "
                    + "\(number(edition.ranking.closeCall)) and \(number(1 - edition.ranking.closeCall)) the committee decides."
            ))
        return sentences
    }

    static func publication(_ edition: Edition) -> [Bilingual] {
        let rules = edition.publication
        let order =
            rules.order == .ranked
            ? Bilingual(zh: "按名次公布", en: "The list is by rank") : Bilingual(zh: "按名称公布", en: "The list is by name")
        let scores =
            rules.showsScores ? Bilingual(zh: "公布得分", en: "with scores") : Bilingual(zh: "不公布得分", en: "without scores")
        return [
            Bilingual(
                zh: "\(order.zh)，\(scores.zh)；须 \(rules.signatures) 人签名确认。",
                en: "\(order.en), \(scores.en); \(rules.signatures) must sign."),
            Bilingual(
                zh: "公布后 \(rules.objectionDays) 天内接受异议；\(rules.retentionMonths) 个月后可清除个人信息与原件。",
                en:
                    "Objections are taken for \(rules.objectionDays) days; personal data and originals may be erased after "
                    + "\(rules.retentionMonths) months."),
        ]
    }

    private static func number(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? "\((number * 1000).rounded() / 1000)"
    }
}
