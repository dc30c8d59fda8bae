internal import Digests
internal import Edition
internal import Files
internal import Ledger
internal import Panel
public import Values

/// The judges' workbooks, into `outbox/rounds/<n>/`.
extension Conductor {
    /// Writes the workbooks of the open round; opens the next one where the last is closed.
    /// - Returns: the round, and names of the files in `outbox/rounds/<n>/`.
    @discardableResult
    public func writeScoreSheets(
        by: String? = nil, because: String? = nil
    ) throws -> (round: Int, sheets: [RoundSheet]) {
        guard let last = try panelState().round else {
            throw Trouble(
                .usage, zh: "还没有分配评委，请先运行 pingxuan panel assign。",
                en: "No judges are assigned yet: run pingxuan panel assign first.")
        }
        if last.closed != nil { _ = try assignJudges(by: by, because: because) }
        let at = now()
        try ledger.write { try demandFrozenEdition(by: by, because: because, at: at, in: $0) }
        guard let round = try panelState().round else { return (0, []) }
        let before = try ledger.read { ledger in
            round.number > 1 ? try ledger.scores(round: round.number - 1) : []
        }
        let disagreements = try self.disagreements(before: round.number)
        let secret = try ledger.read { try $0.panelSecret() } ?? ""
        let folder = try roundFolder(round.number)
        var sheets: [RoundSheet] = []
        for task in round.assignment.tasks where !task.applicants.isEmpty {
            guard let member = round.assignment.member(task.judge),
                !round.assignment.withdrawn.contains(member.id)
            else { continue }
            let sheet = self.sheet(
                of: member, task, round.assignment, scores: before,
                disagreements.filter { task.applicants.contains($0.applicant) }, secret: secret)
            let bytes = try sheet.xlsx()
            let digest = bytes.withUnsafeBytes { SHA256.digest(of: $0)?.hex } ?? ""
            let name = FileName(sheet.fileName)
            try spare(name, in: folder, written: Set(round.sheets.map(\.sha256)).union([digest]))
            try folder.publish(bytes, as: name, scratch: root.scratch)
            sheets.append(RoundSheet(judge: member.id, file: sheet.fileName, mark: sheet.mark, sha256: digest))
        }
        if !sheets.allSatisfy(round.sheets.contains) {
            try ledger.write { try $0.record(.sheets(round: round.number, sheets), at: at, by: by, because: because) }
        }
        try showRound()
        return (round.number, sheets)
    }

    private func sheet(
        of member: Assignment.Member, _ task: Assignment.Task, _ assignment: Assignment, scores: [JudgeScore],
        _ disagreements: [Disagreement], secret: String
    ) -> ScoreSheet {
        let own = Dictionary(grouping: scores.filter { $0.judge == member.id }, by: \.applicant)
        let asked = Set(task.applicants)
        let criteria = edition.indicators.leaves.filter { assignment.criteria.contains($0.key) }
        return ScoreSheet(
            edition: assignment.edition, editionName: edition.name, organiser: edition.organiser,
            round: assignment.round, judge: member,
            criteria: criteria.map { ScoreSheet.Criterion(key: $0.key, name: $0.name, anchors: $0.anchors) },
            scale: assignment.scale,
            rows: assignment.entrants.filter { asked.contains($0.key) }.map { entrant in
                let former = own[entrant.key] ?? []
                return ScoreSheet.Row(
                    entrant: entrant,
                    former: Dictionary(
                        former.compactMap { score in score.score.map { (score.criterion, $0) } },
                        uniquingKeysWith: { _, last in last }),
                    formerReason: former.lazy.compactMap(\.reason).first ?? "")
            },
            disagreements: disagreements, secret: secret, reports: configuration.panel.reports)
    }

    /// Where judges differed most in the round before; none before the second round.
    func disagreements(before round: Int) throws -> [Disagreement] {
        try ledger.read { ledger in
            guard let former = try ledger.panelRounds().first(where: { $0.number == round - 1 }) else { return [] }
            return Disagreement.list(try ledger.scores(round: former.number), in: former.assignment)
        }
    }

    func roundFolder(_ round: Int) throws -> Directory {
        try root.outbox.makeFolder("rounds", mode: 0o755).makeFolder(FileName("\(round)"), mode: 0o755)
    }

    /// A workbook that somebody filled in where it lay is put beside before another is written in its place.
    private func spare(_ name: FileName, in folder: Directory, written: Set<String>) throws {
        guard let status = try folder.status(of: name), status.kind == .file else { return }
        let file = try folder.openFile(name)
        guard let hasher = SHA256() else { throw FileError(.other, "sha256", file.path) }
        try file.readAll { hasher.update($0) }
        guard let digest = hasher.finish()?.hex, !written.contains(digest) else { return }
        let stem = name.text.hasSuffix(".xlsx") ? String(name.text.dropLast(5)) : name.text
        let aside = FileName("\(stem)-填过 filled-\(digest.prefix(8)).xlsx")
        guard try folder.status(of: aside) == nil else { return }
        try folder.rename(name, to: folder, as: aside, ifTaken: .fail)
    }
}
