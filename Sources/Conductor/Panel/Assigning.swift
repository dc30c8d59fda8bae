internal import Edition
internal import Ledger
internal import Panel
public import Values

/// Who scores whom. The first assignment opens the first round; later ones fill what lacks and move as little as they can.
extension Conductor {
    /// - Parameters:
    ///   - seed: of the search; the edition's where nil. Given, and before any workbook came back, everything is assigned
    ///     anew.
    ///   - withdrawing: ids of judges who take no further part. What they scored already stays and counts.
    /// - Returns: the assignment, and the one before.
    public func assignJudges(
        seed: UInt64? = nil, withdrawing: [String] = [], by: String? = nil, because: String? = nil
    ) throws -> Assignment {
        let at = now()
        let assignment = try ledger.write { ledger in
            try demandFrozenEdition(by: by, because: because, at: at, in: ledger)
            let assignment = try self.assignment(seed: seed, withdrawing: withdrawing, in: ledger.now)
            if try ledger.now.panelRounds().last?.assignment != assignment {
                try ledger.record(.assigned(assignment), at: at, by: by, because: because)
            }
            return assignment
        }
        try showRound()
        return assignment
    }

    private func assignment(
        seed: UInt64?, withdrawing: [String], in ledger: LedgerSnapshot
    ) throws -> Assignment {
        let state = try PanelState(in: ledger)
        let last = state.round
        var withdrawn = last?.assignment.withdrawn ?? []
        for id in withdrawing where !withdrawn.contains(id) {
            guard configuration.panel.judges.contains(where: { $0.id == id }) || last?.assignment.member(id) != nil
            else { throw Trouble(.usage, zh: "没有编号为“\(id)”的评委。", en: "There is no judge “\(id)”.") }
            withdrawn.append(id)
        }
        if let seed, let last, last.closed == nil, seed != last.assignment.seed, !isFresh(state, seed) {
            throw Trouble(
                .usage, zh: "已有评分表寄回，不能再用另一种子重排；不带 --seed 则只补所缺。",
                en:
                    "Workbooks came back already, so nothing is assigned anew by another seed; without --seed only what lacks is filled."
            )
        }
        guard let last, !isFresh(state, seed) else {
            return try assignment(round: 1, seed: seed, withdrawn: withdrawn, before: nil, in: ledger)
        }
        var round = last.number
        if last.closed != nil {
            guard round < edition.panel.rounds else {
                throw Trouble(
                    .usage, zh: "第 \(round) 轮已关闭，本届共 \(edition.panel.rounds) 轮，评分已结束。",
                    en: "Round \(round) is closed, and the edition has \(edition.panel.rounds): scoring is over.")
            }
            round += 1
        }
        return try assignment(
            round: round, seed: seed ?? last.assignment.seed, withdrawn: withdrawn, before: last, in: ledger)
    }

    /// Nothing is lost by assigning anew.
    private func isFresh(_ state: PanelState, _ seed: UInt64?) -> Bool {
        guard let seed, let round = state.round else { return false }
        return round.number == 1 && round.closed == nil && seed != round.assignment.seed && state.imports.isEmpty
    }

    private func assignment(
        round: Int, seed: UInt64?, withdrawn: [String], before: PanelRound?, in ledger: LedgerSnapshot
    ) throws -> Assignment {
        let rules = edition.panel
        let subjects = try Entrants(in: ledger, edition: edition).all.map { entrant in
            var subject = entrant.subject
            // Its name stands under the lock of workbooks that were sent.
            if let former = before?.assignment.entrant(entrant.key) { subject.entrant.name = former.name }
            return subject
        }
        let present = Set(subjects.map(\.entrant.key))
        let judges = configuration.panel.judges.filter { !withdrawn.contains($0.id) }
        let conflicts = try Self.conflicts(configuration.panel.judges, subjects, in: ledger)
        let assigner = Assigner(
            judges: judges, subjects: subjects, conflicts: conflicts, needed: rules.judgesPerApplicant,
            seed: seed ?? rules.seed)
        let result: Assigner.Result
        var former: [Assignment.Member] = []
        do throws(AssignmentFault) {
            if let before {
                let given = Self.given(before, in: try? ledger.scores(round: before.number), present, conflicts)
                    .filter { task in !judges.contains { $0.id == task.judge } }
                former = before.assignment.judges.filter { member in given.contains { $0.judge == member.id } }
                result = try assigner.reassign(before.assignment.tasks, kept: given)
            } else {
                result = try assigner.assign()
            }
        } catch {
            let code: Trouble.Code =
                switch error {
                case .noJudges: .configuration
                case .noApplicants: .usage
                case .tooFew: .failed
                }
            throw Trouble(code, zh: error.sentence.zh, en: error.sentence.en)
        }
        let criteria = edition.indicators.leaves.filter(\.isJudged).map(\.key)
        guard !criteria.isEmpty else {
            throw Trouble(
                .configuration, zh: "本届没有由评委评分的指标（judged: true）。",
                en: "No indicator of the edition is scored by judges (judged: true).")
        }
        return Assignment(
            round: round, edition: edition.key, seed: seed ?? rules.seed, judgesPerApplicant: rules.judgesPerApplicant,
            criteria: criteria,
            scale: ScoreScale(least: rules.scale.least, most: rules.scale.most, step: rules.scale.step),
            judges: judges.map { Assignment.Member(id: $0.id, name: $0.name) } + former,
            entrants: subjects.map(\.entrant), tasks: result.tasks, conflicts: conflicts, withdrawn: withdrawn,
            quality: result.quality)
    }

    /// What judges scored already, of applicants that are still there.
    private static func given(
        _ round: PanelRound, in scores: [JudgeScore]?, _ present: Set<String>, _ conflicts: [Conflict]
    ) -> [Assignment.Task] {
        round.assignment.tasks.map { task in
            let scored = Set((scores ?? []).filter { $0.judge == task.judge }.map(\.applicant))
            let barred = Set(conflicts.filter { $0.judge == task.judge }.map(\.applicant))
            return Assignment.Task(
                judge: task.judge,
                applicants: task.applicants.filter {
                    scored.contains($0) && present.contains($0) && !barred.contains($0)
                })
        }.filter { !$0.applicants.isEmpty }
    }

    /// Those that are found, and those that judges declared in their workbooks.
    static func conflicts(
        _ judges: [Judge], _ subjects: [PanelSubject], in ledger: LedgerSnapshot
    ) throws -> [Conflict] {
        var conflicts = Conflicts.find(judges: judges, among: subjects)
        let present = Set(subjects.map(\.entrant.key))
        for sheet in try ledger.panelImports().filter(\.isCurrent).map(\.sheet) {
            for applicant in sheet.recused where present.contains(applicant) {
                guard !conflicts.contains(where: { $0.judge == sheet.judge && $0.applicant == applicant }) else {
                    continue
                }
                conflicts.append(
                    Conflict(
                        judge: sheet.judge, applicant: applicant, kind: .recused,
                        evidence: Bilingual(
                            zh: "评委在第 \(sheet.round) 轮评分表中声明回避", en: "declared in the workbook of round \(sheet.round)")
                    ))
            }
        }
        return conflicts
    }
}

extension Indicator {
    /// Judges score it.
    var isJudged: Bool { if case .leaf(let measure) = kind { measure.isJudged } else { false } }
}
