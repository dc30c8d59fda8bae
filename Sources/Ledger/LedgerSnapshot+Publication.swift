internal import GRDB

extension LedgerSnapshot {
    /// Every confirmed list as JSON bytes of a `Confirmation`, version 1 first.
    public func confirmations() throws -> [[UInt8]] {
        try blobs("SELECT confirmation FROM confirmations ORDER BY version", [])
    }

    /// The ranking that was signed as a version, and what it was computed from, as JSON bytes. nil where the ledger was
    /// rebuilt and does not hold them any more.
    public func confirmedRanking(version: Int) throws -> (input: [UInt8], ranking: [UInt8])? {
        let input = try blobs(
            "SELECT input FROM confirmations WHERE version = ? AND input IS NOT NULL", [version])
        let ranking = try blobs(
            "SELECT ranking FROM confirmations WHERE version = ? AND ranking IS NOT NULL", [version])
        guard let input = input.first, let ranking = ranking.first else { return nil }
        return (input, ranking)
    }

    /// When a version was first published, RFC 3339; nil where it was not yet.
    public func firstPublished(version: Int) throws -> String? {
        try String.fetchOne(db, sql: "SELECT MIN(at) FROM publications WHERE version = ?", arguments: [version])
    }

    /// Whether these bytes of a version were published before.
    public func isPublished(version: Int, digest: String) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM publications WHERE version = ? AND digest = ?)",
            arguments: [version, digest]) ?? false
    }

    private func blobs(_ sql: String, _ arguments: StatementArguments) throws -> [[UInt8]] {
        var found: [[UInt8]] = []
        let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
        while let row = try rows.next() {
            found.append(try row.withUnsafeData(atIndex: 0) { $0.map { Array($0) } ?? [] })
        }
        return found
    }
}
