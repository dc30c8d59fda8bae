internal import Files
internal import JSON
internal import Reporting
internal import Values

extension Conductor {
    /// Writes `outbox/ranking`.
    func writeRanking(_ ranking: Ranking) throws {
        let folder = try root.outbox.makeFolder("ranking", mode: 0o755)
        try folder.publish(
            RankingJSON.value(ranking).bytes(pretty: true), as: "ranking.json", scratch: root.scratch)
    }
}
