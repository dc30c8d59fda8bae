internal import Edition
internal import Files
internal import Ledger
internal import Panel
internal import Reporting
internal import Values

extension Conductor {
    /// Writes what tells of the rounds: the page of the latest one, and the list of disagreements of one that is closed,
    /// which goes back with the next one's workbooks too.
    func showRound() throws {
        try journal.catchUp()
        let state = try panelState()
        guard let round = state.round else { return }
        let page = RoundPage(edition: edition, templates: configuration.templates)
        let closed = state.rounds.last { $0.closed != nil }
        let list = try closed.map { try disagreements(before: $0.number + 1) } ?? []
        let overview = try self.overview(of: round, state, list)
        let folder = try roundFolder(round.number)
        try folder.publish(page.html(overview), as: "index.html", scratch: root.scratch)
        guard let closed else { return }
        let bytes = page.disagreements(list, round: closed.number)
        try folder.publish(bytes, as: "disagreement.html", scratch: root.scratch)
        if closed.number != round.number {
            try roundFolder(closed.number).publish(bytes, as: "disagreement.html", scratch: root.scratch)
        }
    }

    private func overview(
        of round: PanelRound, _ state: PanelState, _ list: [Disagreement]
    ) throws -> RoundOverview {
        let status = try ledger.read { try PanelStatus(state, in: $0) }
        return RoundOverview(
            assignment: round.assignment, opened: round.opened, closed: round.closed, missing: round.missing,
            because: round.because, standings: status.judges.map { Self.standing($0) }, strangers: status.strangers,
            short: status.short,
            changes: state.editions.dropFirst().map {
                RoundOverview.Change(at: $0.at, by: $0.by ?? "", because: $0.because ?? "")
            },
            disagreements: list, hasList: round.closed != nil || round.number > 1)
    }

    static func standing(_ one: PanelStatus.Standing) -> RoundOverview.Standing {
        RoundOverview.Standing(
            judge: Assignment.Member(id: one.judge, name: one.name), assigned: one.assigned, accepted: one.accepted,
            recused: one.recused, hasWithdrawn: one.hasWithdrawn, faults: one.faults)
    }

    /// Writes a letter to every judge who has still to send scores of the open round.
    /// - Returns: names of the files in `outbox/rounds/<n>/`.
    public func remindJudges() throws -> (round: Int, files: [String]) {
        let state = try panelState()
        guard let round = state.round, round.closed == nil else {
            throw Trouble(.usage, zh: "没有开放的轮次。", en: "No round is open.")
        }
        let letter = JudgeLetter(edition: edition, templates: configuration.templates)
        let folder = try roundFolder(round.number)
        let at = now()
        var files: [String] = []
        var reminded: [String] = []
        for standing in try ledger.read({ try PanelStatus(state, in: $0) }).judges {
            let name: FileName = FileName("\(standing.judge)-remind.eml")
            guard standing.missing > 0, !standing.hasWithdrawn,
                let judge = configuration.panel.judges.first(where: { $0.id == standing.judge })
            else {
                // A letter that was written before has nothing to ask for any more.
                try folder.remove(name)
                continue
            }
            let file = round.sheets.last { $0.judge == judge.id }?.file ?? "—"
            try folder.publish(
                letter.reminder(Self.standing(standing), to: judge, round: round.number, file: file, at: at), as: name,
                scratch: root.scratch)
            files.append(name.text)
            reminded.append(judge.id)
        }
        if !reminded.isEmpty {
            try ledger.write { try $0.record(.reminded(round: round.number, reminded), at: at) }
            try journal.catchUp()
        }
        return (round.number, files)
    }
}
