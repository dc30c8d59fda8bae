internal import Files
internal import JSON
internal import Ledger
internal import Reporting
internal import Values

extension Conductor {
    /// Writes `outbox/ranking`: all of it appears at once, or nothing does.
    func writeRanking(_ ranking: Ranking) throws {
        let judges = try panelState().countingRound?.assignment.judges ?? []
        let names = Dictionary(judges.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let page = RankingPage(edition: edition, templates: configuration.templates)
        var publication = Publication(
            in: try root.outbox.makeFolder("ranking", mode: 0o755), scratch: root.scratch)
        try publication.add(
            page.html(ranking, judgeNames: names, ruleChanges: try ledger.read { try $0.ruleChanges() }),
            as: "ranking.html")
        try publication.add(RankingJSON.value(ranking).bytes(pretty: true), as: "ranking.json")
        try publication.add(try RankingWorkbook.xlsx(ranking, edition: edition, judgeNames: names), as: "ranking.xlsx")
        try publication.commit()
    }
}
