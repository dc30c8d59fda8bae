internal import GRDB
public import Values

extension LedgerSnapshot {
    /// The reading of a packet, as JSON bytes.
    public func reading(of packet: String) throws -> [UInt8]? {
        try bytes("SELECT reading FROM readings WHERE packet = ?", packet)
    }

    /// What screening said of a packet, as JSON bytes.
    public func judgement(of packet: String) throws -> [UInt8]? {
        try bytes("SELECT judgement FROM judgements WHERE packet = ?", packet)
    }

    /// The pictures that the report of a packet shows, in their order.
    public func images(of packet: String) throws -> [[UInt8]] {
        let statement = try db.cachedStatement(sql: "SELECT jpeg FROM images WHERE packet = ? ORDER BY number")
        var images: [[UInt8]] = []
        let rows = try Row.fetchCursor(statement, arguments: [packet])
        while let row = try rows.next() {
            images.append(try row.withUnsafeData(atIndex: 0) { $0.map { Array($0) } ?? [] })
        }
        return images
    }

    /// Fields of a packet's scanned form that a person confirmed or corrected.
    public func corrections(of packet: String) throws -> [(field: String, value: String)] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT field, value FROM corrections WHERE packet = ? ORDER BY field"),
            arguments: [packet]
        ).map { (field: $0[0], value: $0[1]) }
    }

    private func bytes(_ sql: String, _ packet: String) throws -> [UInt8]? {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [packet])
        guard let row = try rows.next() else { return nil }
        return try row.withUnsafeData(atIndex: 0) { $0.map { Array($0) } }
    }

    /// An applicant by its number: code, key of its name, and its names as they were given last.
    public func applicant(_ number: Int) throws -> Applicant? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT name, nameEn, code FROM applicants WHERE number = ?"), arguments: [number]
        ).map { Applicant(name: $0[0], nameEn: $0[1], code: $0[2]) }
    }

    /// The applicant with a credit code, else the one whose normalised name is `nameKey` and whose code, where it has
    /// one, is no other.
    public func applicantNumber(code: String?, nameKey: String?) throws -> Int? {
        if let code {
            let statement = try db.cachedStatement(sql: "SELECT number FROM applicants WHERE code = ?")
            if let number = try Int.fetchOne(statement, arguments: [code]) { return number }
        }
        guard let nameKey, !nameKey.isEmpty else { return nil }
        let statement = try db.cachedStatement(
            sql: """
                SELECT number FROM applicants WHERE nameKey = ?1 AND (?2 IS NULL OR code IS NULL) ORDER BY number LIMIT 1
                """)
        return try Int.fetchOne(statement, arguments: [nameKey, code])
    }

    /// Entries of an inbox that were accepted and are not known to have left it.
    public func departing(source: String) throws -> [(name: [UInt8], mark: String)] {
        let statement = try db.cachedStatement(sql: "SELECT name, mark FROM departing WHERE source = ?")
        var entries: [(name: [UInt8], mark: String)] = []
        let rows = try Row.fetchCursor(statement, arguments: [source])
        while let row = try rows.next() {
            let name = try row.withUnsafeData(atIndex: 0) { $0.map { Array($0) } ?? [] }
            entries.append((name, row[1]))
        }
        return entries
    }

    /// A remark of the program to itself, as the fingerprint of the rules in force.
    public func note(_ key: String) throws -> String? {
        try String.fetchOne(db.cachedStatement(sql: "SELECT value FROM notes WHERE key = ?"), arguments: [key])
    }

    /// How many letters to returned and refused applicants lie in the outbox that nobody has marked as sent.
    public func unsentLetters() throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT COUNT(*) FROM packets WHERE state IN ('returned', 'refused') AND NOT EXISTS (
                    SELECT 1 FROM letters WHERE letters.packet = packets.id AND letters.kind = packets.state
                    AND letters.sent IS NOT NULL
                )
                """) ?? 0
    }

    /// Whether a letter of a kind was made for a packet.
    public func hasLetter(_ packet: String, kind: String) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM letters WHERE packet = ? AND kind = ?)", arguments: [packet, kind])
            ?? false
    }

    /// The last nightly sheet before a date.
    public func sheet(before date: String) throws -> SheetRecord? {
        try sheets("date < ? ORDER BY date DESC LIMIT 1", date)
    }

    /// The nightly sheet of a date.
    public func sheet(of date: String) throws -> SheetRecord? { try sheets("date = ?", date) }

    /// The nightly sheet of a date, as it was written.
    public func sheetContents(of date: String) throws -> [UInt8]? {
        try bytes("SELECT sheet FROM sheets WHERE date = ?", date)
    }

    private func sheets(_ condition: String, _ date: String) throws -> SheetRecord? {
        try Row.fetchOne(db, sql: "SELECT date, until, event FROM sheets WHERE \(condition)", arguments: [date])
            .map { SheetRecord(date: $0[0], until: $0[1], event: $0[2]) }
    }
}
