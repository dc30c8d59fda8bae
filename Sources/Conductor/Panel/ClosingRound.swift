internal import Ledger
internal import Panel
internal import Values

extension Conductor {
    /// Freezes the open round: nothing is imported into it any more, and its scores are what is ranked.
    /// - Parameter because: Why it is closed although scores lack.
    /// - Throws: `Trouble` naming the judges who have still to send theirs, without a reason to do without.
    /// - Returns: the round, and how many scores of applicants lack.
    public func closeRound(by: String? = nil, because: String? = nil) throws -> (round: Int, missing: Int) {
        let at = now()
        let closed = try ledger.write { ledger in
            try demandFrozenEdition(by: by, because: because, at: at, in: ledger)
            let state = try PanelState(in: ledger.now)
            guard let round = state.round, round.closed == nil else {
                throw Trouble(.usage, zh: "没有开放的轮次。", en: "No round is open.")
            }
            let status = try PanelStatus(state, in: ledger.now)
            let lacking = status.judges.filter { $0.missing > 0 }
            let missing = lacking.reduce(0) { $0 + $1.missing }
            if missing > 0, because == nil {
                let names = lacking.map { "\($0.name)（\($0.judge)）\($0.accepted)/\($0.assigned)" }
                let isLater = round.number > 1
                throw Trouble(
                    .failed,
                    zh:
                        "第 \(round.number) 轮还缺 \(missing) 份评分：\(names.joined(separator: "、"))。要照此关闭，请加 --missing-ok 或用 --because 写明理由\(isLater ? "；未寄回的沿用上一轮的分数" : "")。",
                    en:
                        "Round \(round.number) still lacks \(missing) scores of applicants: \(names.joined(separator: ", ")). To close it all the same, add --missing-ok, or say why with --because\(isLater ? "; where none came, the scores of the round before stand" : "")."
                )
            }
            try ledger.record(.closed(round: round.number, missing: missing), at: at, by: by, because: because)
            return (round: round.number, missing: missing)
        }
        try showRound()
        return closed
    }
}
