public import Values

/// A ranking as a table for a terminal.
public enum RankingText {
    public static func text(_ ranking: Ranking) -> String {
        let lists = ranking.rules.listed > 0
        var columns: [(String, TextTable.Side)] = [
            ("名次 rank", .right), ("企业 applicant", .left), ("得分 score", .right), ("名次区间 interval", .right),
        ]
        if lists { columns += [("上榜概率 listed", .right), ("", .left)] }
        var table = TextTable(columns)
        for line in ranking.ranking {
            var cells = [
                RankingFigures.whole(line.rank), line.name, RankingFigures.number(line.score, 2),
                line.interval.map { "\($0.low)–\($0.high)" } ?? "–",
            ]
            if lists { cells += [RankingFigures.percent(line.listedProbability), mark(line)] }
            table.add(cells)
        }
        var text = table.text
        let rules = ranking.rules
        text += "\n\n抽取 draws \(rules.draws)  种子 seed \(rules.seed)  区间 level \(RankingFigures.percent(rules.level))"
        for note in ranking.notes { text += "\n\(note.zh)。\n\(note.en)." }
        return text
    }

    private static func mark(_ line: RankedApplicant) -> String {
        if let settlement = line.settlement {
            return settlement.listed ? "议定上榜 settled: listed" : "议定不上榜 settled: not listed"
        }
        if line.isCloseCall { return "临界 close call" }
        return line.isListed ? "上榜 listed" : ""
    }
}
