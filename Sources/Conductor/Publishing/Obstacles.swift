internal import Edition
internal import Ledger
internal import Text
internal import Values

/// What keeps a list from being confirmed: each line says what is open, and what to do.
enum Obstacles {
    static func all(
        in ledger: LedgerSnapshot, ranking: Ranking, input: RankingInput, configuration: Configuration
    ) throws -> [Bilingual] {
        try edition(ledger, configuration) + packets(ledger) + rounds(ledger, ranking, configuration)
            + treatment(ledger, input) + closeCalls(ledger, ranking, input)
    }

    /// Whoever recomputes the list sees which rules each applicant was judged by.
    private static func treatment(_ ledger: LedgerSnapshot, _ input: RankingInput) throws -> [Bilingual] {
        let others = try EqualTreatment(in: ledger, ranked: Set(input.applicants.map(\.applicant))).others
        guard !others.isEmpty else { return [] }
        let ids = others.joined(separator: " ")
        return [
            Bilingual(
                zh: "下列材料包是按改动前的规则审核的，须按同一规则重新审核：请运行 pingxuan retry \(ids)。",
                en:
                    "These packets were judged by other rules than the rest, and must be judged anew: run pingxuan retry \(ids)."
            )
        ]
    }

    private static func edition(_ ledger: LedgerSnapshot, _ configuration: Configuration) throws -> [Bilingual] {
        guard let frozen = try ledger.frozenEditions().last, frozen.edition.sha256 != configuration.fingerprint else {
            return []
        }
        return [
            Bilingual(
                zh: "评选规则 config/edition.yaml 在冻结后有改动：请改回，或以 pingxuan panel assign 说明理由后重新冻结。",
                en:
                    "config/edition.yaml has changed since it was frozen: restore it, or freeze it anew with pingxuan panel assign, saying why."
            )
        ]
    }

    private static func packets(_ ledger: LedgerSnapshot) throws -> [Bilingual] {
        let held = try ledger.packets(in: .held).map { packet in
            Bilingual(
                zh: "\(packet.arrival.id)（\(name(packet.applicant))）待人工处理：请运行 pingxuan decide \(packet.arrival.id) …。",
                en:
                    "\(packet.arrival.id) (\(name(packet.applicant))) waits for a person: run pingxuan decide \(packet.arrival.id) …."
            )
        }
        let deferred = try ledger.packets(in: .deferred).map { packet in
            Bilingual(
                zh: "\(packet.arrival.id) 待重试：请运行 pingxuan retry \(packet.arrival.id)。",
                en: "\(packet.arrival.id) is to be retried: run pingxuan retry \(packet.arrival.id).")
        }
        let unread = try ledger.packets(in: .received).map { packet in
            Bilingual(
                zh: "\(packet.arrival.id) 已收件、尚未审核：请运行 pingxuan run。",
                en: "\(packet.arrival.id) is received and not judged yet: run pingxuan run.")
        }
        return held + deferred + unread
    }

    private static func rounds(
        _ ledger: LedgerSnapshot, _ ranking: Ranking, _ configuration: Configuration
    ) throws -> [Bilingual] {
        let rounds = try ledger.panelRounds()
        let isJudged = configuration.edition.indicators.leaves.contains { leaf in
            if case .leaf(let measure) = leaf.kind { measure.isJudged } else { false }
        }
        if rounds.isEmpty, isJudged {
            return [
                Bilingual(
                    zh: "评委还没有评分：请运行 pingxuan panel assign、panel sheets。",
                    en: "No judge has scored yet: run pingxuan panel assign and panel sheets.")
            ]
        }
        var obstacles: [Bilingual] = []
        for round in rounds where round.closed == nil {
            let imports = try ledger.panelImports(round: round.number).filter { $0.isCurrent && $0.sheet.isUsable }
            for task in round.assignment.tasks where !round.assignment.withdrawn.contains(task.judge) {
                let sheet = imports.first { $0.sheet.judge == task.judge }?.sheet
                let lacking = task.applicants.count {
                    !(sheet?.accepted.contains($0) ?? false) && !(sheet?.recused.contains($0) ?? false)
                }
                guard lacking > 0 else { continue }
                let judge = round.assignment.member(task.judge)?.name ?? task.judge
                obstacles.append(
                    Bilingual(
                        zh: "第 \(round.number) 轮：\(judge) 的评分表还缺 \(lacking) 家；请催收后运行 pingxuan panel import。",
                        en:
                            "Round \(round.number): the sheet of \(judge) lacks \(lacking) applicants; get it, then run pingxuan panel import."
                    ))
            }
            obstacles.append(
                Bilingual(
                    zh: "第 \(round.number) 轮还没有结束：请运行 pingxuan panel close。",
                    en: "Round \(round.number) is open: run pingxuan panel close."))
        }
        return obstacles
    }

    private static func closeCalls(
        _ ledger: LedgerSnapshot, _ ranking: Ranking, _ input: RankingInput
    ) throws -> [Bilingual] {
        let settled = Set(try ledger.settlements().map(\.applicant))
        var obstacles = ranking.ranking.filter { $0.isCloseCall && !settled.contains($0.applicant) }.map { one in
            let rank = one.rank.map(String.init) ?? "—"
            let name = Visible.text(one.name)
            return Bilingual(
                zh: "\(name)（第 \(rank) 名）难分高下，尚未决定：请运行 pingxuan rank settle \(one.applicant) …。",
                en:
                    "\(name) (rank \(rank)) is a close call that nobody has settled: run pingxuan rank settle \(one.applicant) …."
            )
        }
        if try ledger.settlements().sorted(by: { $0.applicant < $1.applicant })
            != input.settlements.sorted(by: { $0.applicant < $1.applicant })
        {
            obstacles.append(
                Bilingual(
                    zh: "评委会的决定还没有算进榜单：请再运行 pingxuan rank。",
                    en: "The committee's decisions are not in the ranking yet: run pingxuan rank again."))
        }
        return obstacles
    }

    private static func name(_ applicant: Applicant) -> String {
        Visible.text(applicant.name ?? applicant.nameEn ?? "—")
    }
}
