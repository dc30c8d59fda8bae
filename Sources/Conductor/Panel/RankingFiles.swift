internal import Files
internal import JSON
internal import Ledger
internal import Reporting
internal import Values

extension Conductor {
    /// Writes `outbox/ranking`: all of it appears at once, or nothing does.
    func writeRanking(_ ranking: Ranking) throws {
        let names = try panelState().countingRound?.assignment.judges.map { ($0.id, $0.name) } ?? []
        let page = RankingPage(edition: edition, templates: configuration.templates)
        var publication = Publication(
            in: try root.outbox.makeFolder("ranking", mode: 0o755), scratch: root.scratch)
        try publication.add(
            page.html(ranking, judgeNames: Dictionary(names, uniquingKeysWith: { first, _ in first })),
            as: "ranking.html")
        try publication.add(RankingJSON.value(ranking).bytes(pretty: true), as: "ranking.json")
        try publication.add(try RankingWorkbook.xlsx(ranking, edition: edition), as: "ranking.xlsx")
        try publication.commit()
    }
}
