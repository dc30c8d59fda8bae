private import Foundation
internal import GRDB
internal import JSON
public import Values

extension LedgerTransaction {
    /// Appends an event of the panel, and brings the tables to what follows from it.
    public func record(_ step: PanelStep, at: String, by: String? = nil, because: String? = nil) throws {
        let event = LedgerEvent(at: at, kind: .panel, by: by, because: because, facts: try step.facts)
        try append(event)
        try apply(step, at: at, by: by, because: because)
    }

    /// Brings the tables to what follows from an event that stands in the chain, when a ledger is rebuilt.
    public func applyPanel(_ event: LedgerEvent) throws {
        guard let step = PanelStep(event) else { return }
        try apply(step, at: event.at, by: event.by, because: event.because)
    }

    private func apply(_ step: PanelStep, at: String, by: String?, because: String?) throws {
        switch step {
        case .frozen(let edition):
            try run(
                "INSERT INTO panelEditions (sha256, key, at, by, because) VALUES (?, ?, ?, ?, ?)",
                [edition.sha256, edition.key, at, by, because])
        case .assigned(let assignment):
            try run(
                """
                INSERT INTO panelRounds (round, opened, assignment) VALUES (?1, ?2, ?3)
                ON CONFLICT (round) DO UPDATE SET assignment = ?3
                """,
                [assignment.round, at, try Self.blob(assignment)])
        case .sheets(let round, let sheets):
            let former = try now.panelRounds().first { $0.number == round }?.sheets ?? []
            let all = former.filter { !sheets.contains($0) } + sheets
            try run("UPDATE panelRounds SET sheets = ? WHERE round = ?", [try Self.blob(all), round])
        case .imported(let sheet):
            if sheet.isUsable {
                try run(
                    "UPDATE panelImports SET isCurrent = 0 WHERE round = ? AND judge = ?", [sheet.round, sheet.judge])
            }
            try run(
                "INSERT INTO panelImports (round, judge, sha256, at, isCurrent, sheet) VALUES (?, ?, ?, ?, ?, ?)",
                [sheet.round, sheet.judge, sheet.sha256, at, sheet.isUsable, try Self.blob(sheet)])
        case .closed(let round, let missing):
            try run(
                "UPDATE panelRounds SET closed = ?, missing = ?, because = ? WHERE round = ?",
                [at, missing, because, round])
        case .settled(let settlement):
            try run(
                "INSERT OR REPLACE INTO panelSettlements (applicant, settlement) VALUES (?, ?)",
                [settlement.applicant, try Self.blob(settlement)])
        case .reminded, .ranked: break
        }
    }

    /// Keeps a ranking and what it was computed from, as JSON bytes.
    public func setRanking(_ ranking: [UInt8], input: [UInt8], at: String) throws {
        try run(
            "INSERT INTO panelRankings (at, input, ranking) VALUES (?, ?, ?)", [at, Data(input), Data(ranking)])
    }

    private static func blob(_ value: some Encodable) throws -> Data { Data(try JSONCoding.encode(value).bytes()) }
}
