public import Edition
public import Values
public import Workbooks

/// `ranking.xlsx`: every figure of the ranking as a table, for those who reckon further.
public enum RankingWorkbook {
    private typealias Look = Workbook.Look
    private static let head = Look(isBold: true, colour: 0xFFFFFF, fill: 0x1D4F8F)
    private static let plain = Look(wraps: false)
    private static let wrapped = Look()
    private static let figure = Look(wraps: false, numberFormat: "0.00")
    private static let fine = Look(wraps: false, numberFormat: "0.0000")
    private static let percent = Look(wraps: false, numberFormat: "0.0%")
    private static let whole = Look(wraps: false, numberFormat: "0")

    /// Always the same bytes for the same ranking.
    /// - Parameter judgeNames: By id; a judge without one is shown by id alone.
    public static func xlsx(
        _ ranking: Ranking, edition: Edition, judgeNames: [String: String] = [:]
    ) throws(WorkbookFault) -> [UInt8] {
        let fault = WorkbookFault(file: "ranking.xlsx")
        guard let book = Workbook(title: "榜单 Ranking", author: edition.organiser.zh),
            let list = book.sheet("榜单 ranking"), let points = book.sheet("指标得分 indicators"),
            let judges = book.sheet("评委 judges"), let agreement = book.sheet("一致性 agreement"),
            let notes = book.sheet("说明 notes")
        else { throw fault }
        write(ranking, to: list)
        write(ranking, indicators: edition.indicators, to: points)
        write(ranking.judges, names: judgeNames, to: judges)
        writeAgreement(ranking, indicators: edition.indicators, to: agreement)
        writeNotes(ranking, to: notes)
        guard let bytes = book.bytes() else { throw fault }
        return bytes
    }

    private static func header(_ columns: [(String, Double)], _ sheet: Workbook.Sheet, fixed: Int = 0) {
        for (column, (name, width)) in columns.enumerated() {
            sheet.width(column, width)
            sheet.text(0, column, name, head)
        }
        sheet.height(0, 32)
        sheet.freeze(rows: 1, columns: fixed)
        sheet.print(landscape: true)
    }

    /// A cell with a number, or an empty one.
    private static func put(_ value: Double?, _ row: Int, _ column: Int, _ look: Look, _ sheet: Workbook.Sheet) {
        if let value { sheet.number(row, column, value, look) } else { sheet.text(row, column, "", look) }
    }

    private static func write(_ ranking: Ranking, to sheet: Workbook.Sheet) {
        header(
            [
                ("名次 rank", 9), ("企业 applicant", 34), ("代码 key", 24), ("得分 score", 10), ("区间低 low", 9),
                ("区间高 high", 9), ("上榜概率 chance", 11), ("上榜 listed", 9), ("临界 close call", 9),
                ("议定 settled by", 16), ("理由 because", 30), ("评委数 judges", 9), ("平均分名次 by mean", 11),
                ("中位数名次 by median", 11), ("去极值名次 by trimmed", 11), ("校正名次 by adjusted", 11),
                ("评分误差 scoring", 11), ("评委 judges", 11), ("权重 weights", 11), ("端点 goalposts", 11),
                ("追平者 next", 30), ("权重项 weight of", 20), ("由 from", 9), ("至 to", 9),
            ], sheet, fixed: 2)
        let names = Dictionary(ranking.ranking.map { ($0.applicant, $0.name) }, uniquingKeysWith: { first, _ in first })
        for (index, line) in ranking.ranking.enumerated() {
            let row = index + 1
            put(line.rank.map(Double.init), row, 0, whole, sheet)
            sheet.text(row, 1, Shown.text(line.name), plain)
            sheet.text(row, 2, Shown.text(line.applicant), plain)
            put(line.score, row, 3, figure, sheet)
            put(line.interval.map { Double($0.low) }, row, 4, whole, sheet)
            put(line.interval.map { Double($0.high) }, row, 5, whole, sheet)
            put(line.listedProbability, row, 6, percent, sheet)
            sheet.text(row, 7, line.isListed ? "是 yes" : "", plain)
            sheet.text(row, 8, line.isCloseCall ? "是 yes" : "", plain)
            sheet.text(row, 9, Shown.text(line.settlement?.by ?? ""), plain)
            sheet.text(row, 10, Shown.text(line.settlement?.because ?? ""), wrapped)
            put(Double(line.judges), row, 11, whole, sheet)
            for (place, combination) in PanelRules.Combination.allCases.enumerated() {
                put(line.rankBy?[combination].map(Double.init), row, 12 + place, whole, sheet)
            }
            let shares = line.uncertainty
            for (place, share) in [shares?.scoring, shares?.judges, shares?.weights, shares?.normalisation].enumerated()
            {
                put(share, row, 16 + place, percent, sheet)
            }
            let swap = line.nextSwap
            sheet.text(row, 20, Shown.text(swap.map { names[$0.with] ?? $0.with } ?? ""), plain)
            sheet.text(row, 21, Shown.text(swap?.indicator ?? ""), plain)
            put(swap?.from, row, 22, figure, sheet)
            put(swap?.to, row, 23, figure, sheet)
        }
    }

    /// The points of every node, dimensions first, and the values of the leaves.
    private static func write(_ ranking: Ranking, indicators: Indicator, to sheet: Workbook.Sheet) {
        guard let first = ranking.ranking.first else { return }
        let names = names(indicators)
        let nodes = (first.dimensions + first.groups + first.indicators).map(\.key)
        let leaves = first.indicators.map(\.key)
        header(
            [("名次 rank", 9), ("企业 applicant", 34)] + nodes.map { (names[$0] ?? $0, 13) }
                + leaves.map { ("值 value: \(names[$0] ?? $0)", 13) }, sheet, fixed: 2)
        for (index, line) in ranking.ranking.enumerated() {
            let row = index + 1
            put(line.rank.map(Double.init), row, 0, whole, sheet)
            sheet.text(row, 1, Shown.text(line.name), plain)
            for (place, node) in (line.dimensions + line.groups + line.indicators).enumerated() {
                put(node.points, row, 2 + place, figure, sheet)
            }
            for (place, leaf) in line.indicators.enumerated() {
                let column = 2 + nodes.count + place
                switch leaf.value {
                case .number(let number): sheet.number(row, column, number, plain)
                case .answer(let answer): sheet.text(row, column, Shown.text(answer), plain)
                case .missing, nil: sheet.text(row, column, "", plain)
                }
            }
        }
    }

    private static func names(_ indicators: Indicator) -> [String: String] {
        var names = [indicators.key: indicators.name.zh]
        for child in indicators.children { names.merge(self.names(child)) { first, _ in first } }
        return names
    }

    private static func write(_ judges: [JudgeStanding], names: [String: String], to sheet: Workbook.Sheet) {
        header(
            [
                ("评委 judge", 20), ("评分数 n", 10), ("均值 mean", 11), ("标准差 sd", 11), ("宽严 severity", 12),
                ("标准误 error", 12), ("与他人相关 correlation", 14), ("提示 notes", 60),
            ], sheet)
        for (index, judge) in judges.enumerated() {
            let row = index + 1
            let name = names[judge.judge].map { "\($0) (\(judge.judge))" } ?? judge.judge
            sheet.text(row, 0, Shown.text(name), plain)
            sheet.number(row, 1, Double(judge.n), whole)
            for (place, value) in [judge.mean, judge.sd, judge.severity, judge.error, judge.correlation].enumerated() {
                put(value, row, 2 + place, fine, sheet)
            }
            sheet.text(row, 7, judge.notes.map { "\($0.zh) \($0.en)" }.joined(separator: "\n"), wrapped)
        }
    }

    private static func writeAgreement(_ ranking: Ranking, indicators: Indicator, to sheet: Workbook.Sheet) {
        let names = names(indicators)
        let analyses =
            (ranking.panel.map { [("各项均值 mean of criteria", $0)] } ?? [])
            + ranking.criteria.map { (names[$0.criterion] ?? $0.criterion, $0.analysis) }
        header([("指标 measure", 34)] + analyses.map { ($0.0, 18) }, sheet)
        let measures: [(String, (PanelAnalysis) -> Double?)] = [
            ("Krippendorff α 名义 nominal", { $0.agreement.alpha.nominal }),
            ("Krippendorff α 顺序 ordinal", { $0.agreement.alpha.ordinal }),
            ("Krippendorff α 等距 interval", { $0.agreement.alpha.interval }),
            ("Krippendorff α 比率 ratio", { $0.agreement.alpha.ratio }),
            ("ICC(1,1)", { $0.agreement.icc.one1 }), ("ICC(2,1)", { $0.agreement.icc.two1 }),
            ("ICC(3,1)", { $0.agreement.icc.three1 }), ("ICC(1,k)", { $0.agreement.icc.oneK }),
            ("ICC(2,k)", { $0.agreement.icc.twoK }), ("ICC(3,k)", { $0.agreement.icc.threeK }),
            ("Kendall W", { $0.agreement.kendallW }), ("Kendall W 结校正 ties", { $0.agreement.kendallWTies }),
            ("截距 intercept", { $0.model?.intercept }), ("企业标准差 sd of applicants", { $0.model?.sdApplicant }),
            ("评委标准差 sd of judges", { $0.model?.sdJudge }), ("剩余标准差 sd of residual", { $0.model?.sdResidual }),
            ("评委占方差 judges' share", { $0.model?.judgeShare }),
        ]
        for (index, measure) in measures.enumerated() {
            sheet.text(index + 1, 0, measure.0, plain)
            for (place, analysis) in analyses.enumerated() {
                put(measure.1(analysis.1), index + 1, 1 + place, fine, sheet)
            }
        }
    }

    private static func writeNotes(_ ranking: Ranking, to sheet: Workbook.Sheet) {
        header([("说明", 60), ("Note", 80)], sheet)
        let rules = ranking.rules
        let basis = Bilingual(
            zh:
                "抽取 \(rules.draws) 次，种子 \(rules.seed)，区间 \(RankingFigures.percent(rules.level))，合分方式：\(RankingWords.name(ranking.combination).zh)",
            en:
                "\(rules.draws) draws, seed \(rules.seed), interval \(RankingFigures.percent(rules.level)), scores taken together: \(RankingWords.name(ranking.combination).en)"
        )
        for (index, note) in ([basis] + ranking.notes + (ranking.panel?.notes ?? [])).enumerated() {
            sheet.text(index + 1, 0, Shown.text(note.zh), wrapped)
            sheet.text(index + 1, 1, Shown.text(note.en), wrapped)
            sheet.height(index + 1, note.en.count > 95 ? 62 : 30)
        }
    }
}
