internal import GRDB

extension LedgerSnapshot {
    /// Number and chain value of the last event; 0 and `ChainedEvent.beginning` before the first.
    public func head() throws -> (number: Int, chain: String) {
        let statement = try db.cachedStatement(sql: "SELECT number, chain FROM events ORDER BY number DESC LIMIT 1")
        guard let row = try Row.fetchOne(statement, arguments: []) else { return (0, ChainedEvent.beginning) }
        return (row[0], row[1])
    }

    /// All events of a packet, the first first.
    public func events(of packet: String) throws -> [LedgerEvent] {
        let statement = try db.cachedStatement(
            sql: "SELECT number, coalesce(residue, body) FROM events WHERE packet = ? ORDER BY number")
        return try Row.fetchAll(statement, arguments: [packet]).compactMap { row in
            LedgerEvent(body: row[1], number: row[0])
        }
    }

    /// The event with a number.
    public func event(_ number: Int) throws -> ChainedEvent? {
        var found: ChainedEvent?
        try eachEvent(after: number - 1) { event in
            found = event.number == number ? event : nil
            return false
        }
        return found
    }

    /// Every event after the one with a number, one at a time, until `body` answers false.
    public func eachEvent(after number: Int = 0, _ body: (ChainedEvent) throws -> Bool) throws {
        let cursor = try Row.fetchCursor(
            db, sql: "SELECT number, body, residue, digest, chain FROM events WHERE number > ? ORDER BY number",
            arguments: [number])
        while let row = try cursor.next() {
            let event = ChainedEvent(
                number: row[0], body: row[1], residue: row[2], digest: row[3], chain: row[4])
            if try !body(event) { return }
        }
    }
}
