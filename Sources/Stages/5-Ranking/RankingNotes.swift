internal import Values

/// What the reader of a ranking must know of its figures.
enum RankingNotes {
    static func of(
        _ input: RankingInput, tree: IndicatorTree, panel: PanelScores, lines: [RankedApplicant],
        composite: Composite
    ) -> [Bilingual] {
        var notes = panelNotes(input, tree: tree, panel: panel)
        notes += unknownAnswers(input, tree: tree)
        notes += missingScores(input, tree: tree, composite: composite)
        let ranked = lines.count { $0.rank != nil }
        if ranked == 1 {
            notes.append(
                Bilingual(
                    zh: "只有一家企业有综合得分，名次区间与上榜概率没有意义",
                    en:
                        "only one applicant has a composite score: an interval of ranks and a probability of being listed mean nothing"
                ))
        }
        if input.rules.listed == 0 {
            notes.append(
                Bilingual(
                    zh: "规则没有说明上榜多少家，因此没有上榜概率",
                    en: "the rules do not say how many are listed, so there is no probability of being listed"))
        }
        let outside = lines.filter { line in
            guard let rank = line.rank, let interval = line.interval else { return false }
            return rank < interval.low || rank > interval.high
        }
        if !outside.isEmpty {
            notes.append(
                Bilingual(
                    zh: "有 \(outside.count) 家企业的名次落在其名次区间之外：所用的合分方式没有消除评委宽严差异",
                    en:
                        "the rank of \(outside.count) applicants lies outside their interval: the way in which scores are taken together leaves the judges' severity in"
                ))
        }
        return notes
    }

    private static func panelNotes(_ input: RankingInput, tree: IndicatorTree, panel: PanelScores) -> [Bilingual] {
        var notes: [Bilingual] = []
        for criterion in panel.criteria where criterion.model == nil {
            let fallback = input.panel.combination == .adjusted
            notes.append(
                Bilingual(
                    zh:
                        "“\(tree.leaves[criterion.leaf].name.zh)”的评分不足以估计评委宽严\(fallback ? "，以平均分代替校正分" : "")，名次区间不含其评分误差",
                    en:
                        "the scores on “\(tree.leaves[criterion.leaf].name.en)” do not suffice to estimate severity: \(fallback ? "the plain mean stands for the adjusted value, and " : "")the intervals leave out the error of its scores"
                ))
        }
        let known = Set(input.applicants.map(\.applicant))
        let strangers = Set(input.scores.map(\.applicant)).subtracting(known)
        if !strangers.isEmpty {
            notes.append(
                Bilingual(
                    zh: "有 \(strangers.count) 家被评分的企业不在参评名单中，其评分未采用",
                    en: "scores for \(strangers.count) applicants who do not stand for ranking were left out"))
        }
        return notes
    }

    /// Answers that are none of the categories, which therefore count as missing.
    private static func unknownAnswers(_ input: RankingInput, tree: IndicatorTree) -> [Bilingual] {
        var notes: [Bilingual] = []
        for applicant in input.applicants {
            for leaf in tree.leaves where leaf.measure.transform == .categories {
                guard let value = applicant.values[leaf.key], value != .missing,
                    Composite.points(of: value, leaf) == nil, notes.count < most
                else { continue }
                let answer =
                    switch value {
                    case .answer(let answer): String(answer.prefix(60))
                    case .number(let number): "\(number)"
                    case .missing: ""
                    }
                notes.append(
                    Bilingual(
                        zh: "“\(applicant.name)”的“\(leaf.name.zh)”填了“\(answer)”，不是可选答案，按缺失计",
                        en:
                            "“\(applicant.name)” gave “\(answer)” for “\(leaf.name.en)”, which is none of the answers, and counts as missing"
                    ))
            }
        }
        return notes
    }

    /// Sentences of one kind; past them the page would say nothing else.
    private static let most = 50

    /// Applicants without a composite, and which missing values are to blame.
    private static func missingScores(
        _ input: RankingInput, tree: IndicatorTree, composite: Composite
    ) -> [Bilingual] {
        var notes: [Bilingual] = []
        for index in input.applicants.indices where composite.isNull[index] {
            let blamed = tree.leaves.filter {
                $0.measure.missing == .null && composite.points[index][$0.node] == nil && tree.counts($0.node)
            }
            let name = input.applicants[index].name
            guard notes.count < most else { break }
            notes.append(
                blamed.isEmpty
                    ? Bilingual(
                        zh: "“\(name)”没有任何指标值，因此没有得分与名次",
                        en: "“\(name)” has no value at all, and therefore no score and no rank")
                    : Bilingual(
                        zh: "“\(name)”缺少“\(blamed.map(\.name.zh).joined(separator: "”“"))”，按规则没有得分与名次",
                        en:
                            "“\(name)” lacks \(blamed.map(\.name.en).joined(separator: ", ")), and by the rules has no score and no rank"
                    ))
        }
        return notes
    }
}
