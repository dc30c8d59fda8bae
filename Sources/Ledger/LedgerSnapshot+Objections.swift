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
}
