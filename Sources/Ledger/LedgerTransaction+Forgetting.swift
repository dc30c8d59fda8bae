internal import Digests
internal import GRDB
public import Values

extension LedgerTransaction {
    /// Withholds what the events say of persons: of each that says more than its residue, the body goes.
    /// - Parameter number: Only events after this one.
    /// - Returns: how many were withheld, up to which event, and the SHA-256 over what is left of them, which the event
    ///   `forgotten` must tell.
    public func withhold(after number: Int) throws -> (count: Int, through: Int, residues: String) {
        var withheld: [(number: Int, residue: String)] = []
        let through = try now.head().number
        try now.eachEvent(after: number) { chained in
            guard chained.residue == nil, let event = chained.event else { return true }
            let residue = event.residue(number: chained.number)
            if residue != chained.body { withheld.append((chained.number, residue)) }
            return true
        }
        for event in withheld {
            try run("UPDATE events SET body = '', residue = ? WHERE number = ?", [event.residue, event.number])
        }
        return (withheld.count, through, try Residues.digest(withheld.map(\.residue)))
    }

    /// Removes what was read, judged and corrected of every packet, the names of their files, and what judges gave.
    public func forgetContents() throws {
        for table in [
            "readings", "judgements", "images", "corrections", "arriving", "panelRounds", "panelImports",
            "panelSettlements", "panelRankings",
        ] {
            try run("DELETE FROM \(table)", [])
        }
        try run("UPDATE panelEditions SET by = NULL, because = NULL", [])
        // Who signed the list stands on it for all to see, and stays.
        try run("UPDATE confirmations SET input = NULL, ranking = NULL", [])
        try run(
            "UPDATE packets SET names = '[]', whyZh = NULL, whyEn = NULL, forgotten = 1, version = version + 1 WHERE forgotten = 0",
            [])
        try run(
            """
            UPDATE objections SET by = '', because = '', answeredBy = iif(answeredBy IS NULL, NULL, ''), \
            answer = iif(answer IS NULL, NULL, '')
            """, [])
    }

    /// Records an objection.
    /// - Returns: its number.
    public func addObjection(target: String, by: String, because: String, at: String) throws -> Int {
        try run(
            "INSERT INTO objections (target, by, because, at) VALUES (?, ?, ?, ?)", [target, by, because, at])
        return Int(db.lastInsertedRowID)
    }

    /// Records what was answered to an objection.
    public func answerObjection(_ number: Int, _ answer: Objection.Answer) throws {
        try run(
            "UPDATE objections SET outcome = ?, answeredAt = ?, answeredBy = ?, answer = ? WHERE number = ?",
            [answer.outcome.rawValue, answer.at, answer.by, answer.because, number])
    }
}

/// What is left of withheld events, as one digest.
enum Residues {
    static func digest(_ residues: [String]) throws -> String {
        guard let digest = SHA256.digest(of: residues.map { $0 + "\n" }.joined()) else {
            throw DatabaseError(resultCode: .SQLITE_ERROR, message: "no SHA-256")
        }
        return digest.hex
    }
}
