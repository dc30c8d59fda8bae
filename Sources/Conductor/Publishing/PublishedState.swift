internal import Edition
internal import JSON
internal import Ledger
internal import Values

/// Everything of the ledger that a publication rests on, as of one moment.
struct PublishedState {
    let published: Published
    let ranking: Ranking
    let input: RankingInput
    /// By the key of every ranked applicant; those whose dossier is gone are absent.
    let files: [String: CompanyFile]
    let fairness: FairnessFigures
    let judgeNames: [String]

    /// - Throws: `Trouble` where nothing is confirmed, or what was confirmed is not what stands now.
    init(_ ledger: LedgerSnapshot, configuration: Configuration) throws {
        let all = try Conductor.confirmations(in: ledger)
        guard let last = all.last else { throw Trouble.notConfirmed }
        published = Published(confirmation: last, former: Array(all.dropLast()))
        guard last.editionDigest == configuration.fingerprint else {
            throw Trouble(
                .failed, zh: "评选规则在确认之后有改动：请改回 config/edition.yaml，或重新排名、确认。已公布的内容不变。",
                en:
                    "The edition has changed since the list was confirmed: restore config/edition.yaml, or rank and confirm anew. What is published stays."
            )
        }
        let newest = try ledger.lastRanking()
        if let newest, try Conductor.digest(newest.ranking) != last.rankingDigest {
            throw Trouble(
                .failed, zh: "榜单在确认之后有变化：请重新确认（成为新的一版）。已公布的内容不变。",
                en:
                    "The ranking has changed since it was confirmed: confirm it anew, as a new version. What is published stays."
            )
        }
        let frozen = try ledger.confirmedRanking(version: last.version) ?? newest.map { ($0.input, $0.ranking) }
        guard let frozen, try Conductor.digest(frozen.1) == last.rankingDigest else {
            throw Trouble(
                .failed, zh: "台账里没有已确认的榜单（可能由保管库重建）：请再运行 pingxuan rank。",
                en: "The ledger does not hold the confirmed ranking (it was rebuilt): run pingxuan rank again.")
        }
        input = try JSONCoding.decode(RankingInput.self, from: JSONValue(parsing: frozen.0))
        ranking = try JSONCoding.decode(Ranking.self, from: JSONValue(parsing: frozen.1))
        var files: [String: CompanyFile] = [:]
        for one in ranking.ranking { files[one.applicant] = try CompanyFile(one.applicant, in: ledger) }
        self.files = files
        let rounds = try ledger.panelRounds()
        judgeNames = rounds.flatMap { $0.assignment.judges.map(\.name) }
        fairness = try FairnessFigures(
            ledger, published: published, ranking: ranking, input: input, edition: configuration.edition)
    }
}
