internal import GRDB
public import Values

extension LedgerSnapshot {
    /// Every objection to the list, the first first.
    public func objections() throws -> [Objection] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT number, target, by, because, at, outcome, answeredBy, answer, answeredAt FROM objections \
                ORDER BY number
                """
        ).map { row in
            var objection = Objection(number: row[0], target: row[1], by: row[2], because: row[3], at: row[4])
            let outcome: String? = row[5]
            if let outcome {
                objection.answer = Objection.Answer(
                    outcome: try PacketRecord.known(outcome), by: row[6], because: row[7], at: row[8])
            }
            return objection
        }
    }

    /// When the newest confirmed list was first published, RFC 3339; nil where none was.
    public func lastPublication() throws -> String? {
        try String.fetchOne(
            db, sql: "SELECT MIN(at) FROM publications WHERE version = (SELECT MAX(version) FROM publications)")
    }

    /// Number of the last event `forgotten`; 0 where there is none.
    public func lastForgotten() throws -> Int {
        var last = 0
        try eachEvent { chained in
            if chained.event?.kind == .forgotten { last = chained.number }
            return true
        }
        return last
    }

    /// How many packets are not erased.
    public func countKept() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM packets WHERE forgotten = 0") ?? 0
    }
}
