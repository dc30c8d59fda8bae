internal import GRDB
public import Values

/// One consistent state of the ledger, to be read within the closure that received it.
public struct LedgerSnapshot {
    let db: Database

    /// A packet by its id.
    public func packet(_ id: String) throws -> PacketRecord? {
        try packets("id = ?", [id]).first
    }

    /// The first packet that brought these bytes.
    public func firstPacket(ofBytes sha256: String) throws -> PacketRecord? {
        try packets("sha256 = ? AND state <> 'duplicate' ORDER BY number LIMIT 1", [sha256]).first
    }

    /// All packets in a state, in the order of arrival.
    public func packets(in state: PacketState) throws -> [PacketRecord] {
        try packets("state = ? ORDER BY number", [state.rawValue])
    }

    /// Packets that arrived after the one with a number, in the order of arrival.
    public func packets(after number: Int, limit: Int) throws -> [PacketRecord] {
        try packets("number > ? ORDER BY number LIMIT ?", [number, limit])
    }

    /// All packets that say why they wait for a person, in the order of arrival.
    public func packetsWithReason() throws -> [PacketRecord] {
        try packets("whyZh IS NOT NULL ORDER BY number", [])
    }

    /// All packets of an applicant that were read, in the order of arrival.
    public func packets(ofApplicant number: Int) throws -> [PacketRecord] {
        try packets("applicant = ? ORDER BY number", [number])
    }

    /// Duplicates of a packet, in the order of arrival.
    public func duplicates(of id: String) throws -> [PacketRecord] {
        try packets("state = 'duplicate' AND original = ? ORDER BY number", [id])
    }

    /// Every packet, the newest first, one at a time.
    public func eachPacket(_ body: (PacketRecord) throws -> Void) throws {
        let cursor = try Row.fetchCursor(
            db, sql: "SELECT \(PacketRecord.columns) FROM packets ORDER BY number DESC")
        while let row = try cursor.next() { try body(PacketRecord(row: row)) }
    }

    /// Ids of packets in a state that arrived after the packet with a number, in the order of arrival.
    public func ids(in state: PacketState, after number: Int = 0, limit: Int) throws -> [(number: Int, id: String)] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT number, id FROM packets WHERE state = ? AND number > ? ORDER BY number LIMIT ?"),
            arguments: [state.rawValue, number, limit]
        ).map { (number: $0[0], id: $0[1]) }
    }

    /// Ids of packets whose report on disk is not known to be the newest, in the order of arrival.
    public func idsToPublish(limit: Int) throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM packets WHERE published < version ORDER BY number LIMIT ?"),
            arguments: [limit])
    }

    /// Deferred packets whose pause is over at a time of the machine's clock, seconds since 1970.
    public func idsToRetry(at now: Int) throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(
                sql: "SELECT id FROM packets WHERE state = 'deferred' AND nextTry <= ? ORDER BY number"),
            arguments: [now])
    }

    /// When the first pause of a deferred packet ends, seconds since 1970; nil when none will be retried by itself.
    public func nextRetry() throws -> Int? {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT MIN(nextTry) FROM packets WHERE state = 'deferred'"), arguments: [])
    }

    /// How many packets are in each state; states without any are left out. Names in the inbox count as `arriving`.
    public func counts() throws -> [PacketState: Int] {
        var counts: [PacketState: Int] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT state, COUNT(*) FROM packets GROUP BY state") {
            let state: PacketState = try PacketRecord.known(row[0])
            counts[state] = row[1]
        }
        let arriving = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM arriving WHERE isPacket") ?? 0
        if arriving > 0 { counts[.arriving] = arriving }
        return counts
    }

    /// Names in an inbox, or in all, that are not taken yet.
    public func arriving(source: String? = nil) throws -> [ArrivingRecord] {
        let filter = source == nil ? "" : "WHERE source = ?"
        return try Row.fetchAll(
            db, sql: "SELECT source, name, since, whyZh, whyEn, isPacket FROM arriving \(filter) ORDER BY since, name",
            arguments: source.map { [$0] } ?? []
        ).map {
            ArrivingRecord(
                source: $0[0], name: $0[1], since: $0[2], why: Bilingual(zh: $0[3], en: $0[4]), isPacket: $0[5])
        }
    }

    func packets(_ condition: String, _ arguments: StatementArguments) throws -> [PacketRecord] {
        let statement = try db.cachedStatement(sql: "SELECT \(PacketRecord.columns) FROM packets WHERE \(condition)")
        return try Row.fetchAll(statement, arguments: arguments).map(PacketRecord.init(row:))
    }
}
