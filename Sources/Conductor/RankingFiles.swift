internal import Files
internal import JSON
internal import Values

extension Conductor {
    /// Writes `outbox/ranking`.
    func writeRanking(_ ranking: Ranking) throws {
        let folder = try root.outbox.makeFolder("ranking", mode: 0o755)
        try folder.publish(
            try JSONCoding.encode(ranking).bytes(pretty: true), as: "ranking.json", scratch: root.scratch)
    }
}
