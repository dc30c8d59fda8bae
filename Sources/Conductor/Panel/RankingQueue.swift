internal import Edition
internal import Files
internal import JSON
internal import Ledger
internal import Panel
internal import Ranking
public import Values

/// The ranking of what the panel scored.
extension Conductor {
    /// What a ranking of the present state is computed from: the values of the forms, the scores of the last closed
    /// round (else of the open one), and the committee's decisions.
    public func rankingInput() throws -> RankingInput { try ledger.read { try rankingInput(in: $0) } }

    private func rankingInput(in ledger: LedgerSnapshot) throws -> RankingInput {
        let state = try PanelState(in: ledger)
        let entrants = try Entrants(in: ledger, edition: edition).all
        let round = state.countingRound
        // Who came into the queue after judges were assigned has no scores, and is not ranked before it has some.
        let ranked = entrants.filter { round == nil || round?.assignment.entrant($0.key) != nil }
        guard !ranked.isEmpty else {
            throw Trouble(.usage, zh: "待评队列是空的，没有企业可排。", en: "The queue is empty: there is nobody to rank.")
        }
        let keys = Set(ranked.map(\.key))
        let scores = try round.map { try ledger.scores(round: $0.number) } ?? []
        guard !scores.isEmpty || !edition.indicators.leaves.contains(where: \.isJudged) else {
            throw Trouble(
                .usage, zh: "还没有评委评分，无法排名。请先导入评分表（pingxuan panel import）。",
                en:
                    "No judge has scored yet, so nothing can be ranked. Import the workbooks first (pingxuan panel import)."
            )
        }
        return RankingInput(
            indicators: edition.indicators, panel: edition.panel, rules: edition.ranking,
            applicants: ranked.map { IndicatorTable.values(of: $0, under: edition.indicators) },
            scores: scores.filter { keys.contains($0.applicant) },
            settlements: state.settlements.filter { keys.contains($0.applicant) })
    }

    /// Computes the ranking, keeps it with its input in the ledger, and writes it into `outbox/ranking`.
    @discardableResult
    public func rank(
        by: String? = nil, because: String? = nil, progress: (Double) -> Void = { _ in }
    ) throws -> Ranking {
        let at = now()
        if try !panelState().editions.isEmpty {
            try ledger.write { try demandFrozenEdition(by: by, because: because, at: at, in: $0) }
        }
        let input = try rankingInput()
        let ranking = Ranker.rank(input, progress: progress)
        let inputBytes = try JSONCoding.encode(input).bytes()
        let bytes = try JSONCoding.encode(ranking).bytes()
        try ledger.write { ledger in
            // The same ranking computed again is no news.
            if let last = try ledger.now.lastRanking(), last.input == inputBytes, last.ranking == bytes { return }
            try ledger.record(
                .ranked(input: try Self.digest(inputBytes), ranking: try Self.digest(bytes)), at: at, by: by,
                because: because)
            try ledger.setRanking(bytes, input: inputBytes, at: at)
        }
        try journal.catchUp()
        try writeRanking(ranking)
        try findCopiedText()
        return ranking
    }

    /// The ranking that was computed last, as it was; nil before the first.
    public func lastRanking() throws -> (input: RankingInput, ranking: Ranking, at: String)? {
        guard let record = try ledger.read({ try $0.lastRanking() }) else { return nil }
        return (
            try JSONCoding.decode(RankingInput.self, from: try JSONValue(parsing: record.input)),
            try JSONCoding.decode(Ranking.self, from: try JSONValue(parsing: record.ranking)), record.at
        )
    }

    /// Records the committee's decision on an applicant at the cut, and ranks anew with it.
    /// - Parameter applicant: Its credit code, its name, or the id of its packet.
    /// - Returns: whether the ranking had called it a close call.
    public func settle(_ applicant: String, listed: Bool, by: String, because: String) throws -> Bool {
        try Self.demand(by, because)
        guard let last = try lastRanking() else {
            throw Trouble(
                .usage, zh: "还没有排名，请先运行 pingxuan rank。", en: "There is no ranking yet: run pingxuan rank first.")
        }
        let key = try ledger.read { ledger in
            try Entrants(in: ledger, edition: edition).all.first { entrant in
                entrant.key == applicant || entrant.subject.entrant.packet == applicant
                    || entrant.subject.names.contains { NameKey.key($0) == NameKey.key(applicant) }
            }?.key
        }
        guard let key, let line = last.ranking.ranking.first(where: { $0.applicant == key }) else {
            throw Trouble(
                .usage, zh: "排名中没有这家企业：\(applicant)", en: "There is no such applicant in the ranking: \(applicant)")
        }
        let at = now()
        try ledger.write { ledger in
            try ledger.record(
                .settled(Settlement(applicant: key, listed: listed, by: by, because: because, at: at)), at: at, by: by,
                because: because)
        }
        try rank()
        return line.isCloseCall
    }
}
