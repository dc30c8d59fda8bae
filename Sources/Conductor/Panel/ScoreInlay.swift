internal import Digests
internal import Edition
internal import Files
internal import Ledger
internal import Panel
public import Values

/// A judge's workbook that was saved into an inbox: what it holds is accepted row by row, or told cell by cell.
struct ScoreInlay: Inlay {
    let comesByMail = true

    func take(_ sheets: [TableSheet], file: FileHandle, digest: String, for conductor: Conductor) throws -> Bool {
        guard let returned = ScoreReturn(sheets) else { return false }
        let sheet = try conductor.take(returned, file: file, digest: digest)
        for fault in sheet.faults {
            conductor.log.warning(
                "not accepted from a judge's workbook",
                ["judge": sheet.judge, "cell": fault.cell, "why": fault.reason.en])
        }
        return true
    }
}

extension Conductor {
    /// Imports a judge's workbook.
    /// - Throws: `Trouble` where the file is none.
    public func importScoreSheet(_ path: String) throws -> SheetImport {
        let (folder, name) = Self.divided(path)
        let file = try Directory.open(folder).openFile(FileName(name))
        guard try file.size() <= InboxKeeper.largestInlay, let hasher = SHA256() else {
            throw Trouble(.usage, zh: "文件过大：\(path)", en: "The file is too large: \(path)")
        }
        try file.readAll { hasher.update($0) }
        guard let returned = ScoreReturn(reader.tables(file)), let digest = hasher.finish()?.hex else {
            throw Trouble(
                .usage, zh: "这不是本程序发出的评分表，或已损坏：\(path)",
                en: "This is no score sheet of this program, or is damaged: \(path)")
        }
        return try take(returned, file: file, digest: digest)
    }

    /// Keeps a workbook that came back, takes from it what can be taken, and records both. The same bytes once more
    /// change nothing.
    func take(_ returned: ScoreReturn, file: FileHandle, digest: String) throws -> SheetImport {
        guard try keep(file) == digest else {
            throw Trouble(.later, zh: "文件正在被改动，请再试一次。", en: "The file is being changed; try again.")
        }
        let at = now()
        // As it stands now: a conflict may have been declared since the daemon read its configuration.
        let judges = (try? Configuration.panel(root: root.path))?.judges ?? configuration.panel.judges
        let sheet = try ledger.write { ledger -> SheetImport in
            let state = try PanelState(in: ledger.now)
            guard let round = state.round else { return try refuse(digest, state, at: at, in: ledger) }
            // What was found when judges were assigned, and what their names and declarations tell today.
            let subjects = round.assignment.entrants.map {
                PanelSubject(entrant: $0, code: $0.key.hasPrefix("name:") ? nil : $0.key, names: [$0.name])
            }
            let check = ScoreCheck(
                assignment: round.assignment, isOpen: round.closed == nil,
                conflicts: round.assignment.conflicts + Conflicts.find(judges: judges, among: subjects),
                marks: Set(round.sheets.map(\.mark)))
            let sheet = check.check(returned, sha256: digest)
            let last = state.imports.last { $0.sheet.judge == sheet.judge && $0.sheet.round == sheet.round }
            if last?.sheet != sheet { try ledger.record(.imported(sheet), at: at) }
            return sheet
        }
        try showRound()
        return sheet
    }

    /// One that comes before judges were assigned is kept and told, and nothing is taken from it.
    private func refuse(
        _ digest: String, _ state: PanelState, at: String, in ledger: LedgerTransaction
    ) throws -> SheetImport {
        let sheet = SheetImport(
            round: 0, judge: "", sha256: digest, isUsable: false,
            faults: [
                SheetFault(
                    reason: Bilingual(
                        zh: "还没有分配评委，无法导入评分表", en: "no judges are assigned yet, so nothing can be imported"))
            ])
        if state.imports.last?.sheet != sheet { try ledger.record(.imported(sheet), at: at) }
        return sheet
    }

    private static func divided(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
    }
}
