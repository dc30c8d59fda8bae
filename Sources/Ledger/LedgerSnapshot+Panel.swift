internal import GRDB
internal import JSON
public import Values

/// What the panel did so far. See `PanelStep` for how it comes about.
extension LedgerSnapshot {
    /// The editions that were frozen, the first first: the last is in force. None before scoring opened.
    public func frozenEditions() throws -> [PanelEdition] {
        try Row.fetchAll(db, sql: "SELECT sha256, key, at, by, because FROM panelEditions ORDER BY number").map {
            PanelEdition(
                edition: FrozenEdition(sha256: $0[0], key: $0[1]), at: $0[2], by: $0[3], because: $0[4])
        }
    }

    /// What was changed of the rules since they were first frozen.
    public func ruleChanges() throws -> [RuleChange] {
        try frozenEditions().dropFirst().map {
            RuleChange(date: String($0.at.prefix(10)), because: $0.because ?? "", sha256: $0.edition.sha256)
        }
    }

    /// All rounds, the first first.
    public func panelRounds() throws -> [PanelRound] {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT opened, closed, missing, because, assignment, sheets FROM panelRounds ORDER BY round")
        var rounds: [PanelRound] = []
        while let row = try rows.next() {
            rounds.append(
                PanelRound(
                    assignment: try value(Assignment.self, row, 4), opened: row[0], closed: row[1], missing: row[2],
                    because: row[3], sheets: row.hasNull(atIndex: 5) ? [] : try value([RoundSheet].self, row, 5)))
        }
        return rounds
    }

    /// Every workbook that came back, those that were replaced or refused too, in the order of arrival.
    /// - Parameter round: nil for all.
    public func panelImports(round: Int? = nil) throws -> [PanelImport] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT number, at, isCurrent, sheet FROM panelImports WHERE ?1 IS NULL OR round = ?1 ORDER BY number
                """,
            arguments: [round])
        var imports: [PanelImport] = []
        while let row = try rows.next() {
            imports.append(
                PanelImport(
                    number: row[0], at: row[1], isCurrent: row[2], sheet: try value(SheetImport.self, row, 3)))
        }
        return imports
    }

    /// The scores that count in a round. Where a judge gave none of an applicant in a later round, those of the round
    /// before stand, as long as the applicant is still theirs.
    public func scores(round: Int) throws -> [JudgeScore] {
        guard let assignment = try panelRounds().first(where: { $0.number == round })?.assignment else { return [] }
        let imports = try panelImports().filter { $0.isCurrent && $0.sheet.round <= round }.map(\.sheet)
        let byJudge = Dictionary(grouping: imports, by: \.judge)
        var scores: [JudgeScore] = []
        for task in assignment.tasks {
            var open = Set(task.applicants)
            for sheet in (byJudge[task.judge] ?? []).sorted(by: { $0.round > $1.round }) where !open.isEmpty {
                scores += sheet.scores.filter { open.contains($0.applicant) }
                open.subtract(sheet.accepted)
                open.subtract(sheet.recused)
            }
        }
        return scores
    }

    /// The committee's decisions on close calls, by applicant.
    public func settlements() throws -> [Settlement] {
        let rows = try Row.fetchCursor(db, sql: "SELECT settlement FROM panelSettlements ORDER BY applicant")
        var settlements: [Settlement] = []
        while let row = try rows.next() { settlements.append(try value(Settlement.self, row, 0)) }
        return settlements
    }

    /// The ranking that was computed last; nil before the first.
    public func lastRanking() throws -> RankingRecord? {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT at, input, ranking FROM panelRankings ORDER BY number DESC LIMIT 1")
        guard let row = try rows.next() else { return nil }
        return RankingRecord(at: row[0], input: try bytes(row, 1), ranking: try bytes(row, 2))
    }

    /// What only this ledger knows: the chain value of the first assignment. It holds all that came before, and is told
    /// nowhere while scores are given.
    public func panelSecret() throws -> String? {
        try String.fetchOne(
            db,
            sql:
                "SELECT chain FROM events WHERE packet IS NULL AND body LIKE '%\"step\":\"assigned\"%' ORDER BY number LIMIT 1"
        )
    }

    /// Names in the vault of what the panel keeps there: editions and workbooks.
    public func panelFiles() throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT sha256 FROM panelEditions UNION SELECT sha256 FROM panelImports ORDER BY 1")
    }

    private func value<Value: Decodable>(_ type: Value.Type, _ row: Row, _ column: Int) throws -> Value {
        try JSONCoding.decode(type, from: try JSONValue(parsing: try bytes(row, column)))
    }

    private func bytes(_ row: Row, _ column: Int) throws -> [UInt8] {
        try row.withUnsafeData(atIndex: column) { $0.map { Array($0) } ?? [] }
    }
}
