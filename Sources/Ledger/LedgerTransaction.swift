internal import GRDB
public import Values

/// What may be written into the ledger, within the closure that received it. All of it is committed, or nothing.
public struct LedgerTransaction {
    let db: Database

    /// The ledger as it stands within this transaction.
    public var now: LedgerSnapshot { LedgerSnapshot(db: db) }

    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// Appends an event to the chain.
    @discardableResult
    public func append(_ event: LedgerEvent) throws -> ChainedEvent {
        let head = try now.head()
        guard let chained = ChainedEvent(number: head.number + 1, event: event, after: head.chain) else {
            throw DatabaseError(resultCode: .SQLITE_ERROR, message: "no SHA-256")
        }
        try append(chained, packet: event.packet)
        return chained
    }

    /// Appends an event that was chained before, when a ledger is rebuilt. It must be the next one.
    public func append(_ chained: ChainedEvent, packet: String?) throws {
        let head = try now.head()
        let right =
            chained.residue.map {
                ChainedEvent(number: chained.number, residue: $0, digest: chained.digest, after: head.chain)
            } ?? ChainedEvent(number: chained.number, body: chained.body, after: head.chain)
        guard chained.number == head.number + 1, chained == right else {
            throw DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: "event \(chained.number) is not the next one")
        }
        try run(
            "INSERT INTO events (number, packet, body, residue, digest, chain) VALUES (?, ?, ?, ?, ?, ?)",
            [chained.number, packet, chained.body, chained.residue, chained.digest, chained.chain])
    }

    /// The id that the next packet of a day gets: date and a counter.
    /// - Parameter day: `2020-04-20`.
    public func nextID(day: String) throws -> String {
        let last = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT MAX(counter) FROM packets WHERE day = ?"), arguments: [day])
        return Self.id(day: day, counter: (last ?? 0) + 1)
    }

    static func id(day: String, counter: Int) -> String {
        let digits = String(counter)
        return day.filter { $0 != "-" } + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Records a packet, in state `received` or `duplicate`. Together with its event this is its acceptance.
    /// - Parameters:
    ///   - arrival: its id comes from `nextID`.
    ///   - original: the packet that brought the same bytes first.
    public func insert(_ arrival: Arrival, shape: PacketShape, original: String? = nil) throws {
        let parts = arrival.id.split(separator: "-")
        guard parts.count == 2, parts[0].count == 8, let counter = Int(parts[1]) else {
            throw DatabaseError(resultCode: .SQLITE_MISMATCH, message: "no packet id: \(arrival.id)")
        }
        let date = parts[0]
        let day = "\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.dropFirst(6))"
        try run(
            """
            INSERT INTO packets (id, day, counter, sha256, shape, names, bytes, received, source, state, since, original, \
            published) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                arrival.id, day, counter, arrival.sha256, shape.rawValue, NameList.text(arrival.names), arrival.bytes,
                arrival.received, arrival.source, (original == nil ? PacketState.received : .duplicate).rawValue,
                arrival.received, original,
                // A packet that is being read has no report yet; a duplicate has one from the start.
                original == nil ? 1 : 0,
            ])
    }

    /// Notes further names under which a packet's bytes came. Its report changes with it.
    public func setNames(_ names: [String], of packet: String) throws {
        try run(
            "UPDATE packets SET names = ?, version = version + (state <> 'received') WHERE id = ?",
            [NameList.text(names), packet])
    }

    /// Puts a packet into a state. Its report changes with it.
    /// - Parameters:
    ///   - since: RFC 3339. Kept as it was where the state stays the same.
    ///   - why: why it waits, where a person must know.
    public func setState(_ state: PacketState, of packet: String, since: String, why: Bilingual? = nil) throws {
        try run(
            """
            UPDATE packets SET since = CASE WHEN state = ?1 THEN since ELSE ?2 END, state = ?1, whyZh = ?3, whyEn = ?4, \
            version = version + 1 WHERE id = ?5
            """,
            [state.rawValue, since, why?.zh, why?.en, packet])
    }

    /// Notes how often reading a packet failed and when it is tried again; nil when it waits for a person.
    public func setTries(_ tries: Int, nextTry: Int?, of packet: String) throws {
        try run("UPDATE packets SET tries = ?, nextTry = ? WHERE id = ?", [tries, nextTry, packet])
    }

    /// Notes a person's decision for a packet, or that there is none any more.
    public func setDecided(_ state: PacketState?, of packet: String) throws {
        try run("UPDATE packets SET decided = ? WHERE id = ?", [state?.rawValue, packet])
    }

    /// Notes which versions of reports are known to be on disk for good.
    public func setPublished(_ versions: [(packet: String, version: Int)]) throws {
        for (packet, version) in versions {
            try run("UPDATE packets SET published = max(published, ?) WHERE id = ?", [version, packet])
        }
    }

    /// Marks all reports as not written, so that the whole outbox is written anew.
    public func forgetPublished() throws { try run("UPDATE packets SET published = 0 WHERE state <> 'received'", []) }
}
