private import Foundation
internal import GRDB
public import Values

extension LedgerTransaction {
    /// Stores what was read of a packet.
    /// - Parameters:
    ///   - reading: JSON bytes.
    ///   - images: the pictures that its report shows.
    public func setReading(_ reading: [UInt8], images: [[UInt8]], of packet: String) throws {
        try run("INSERT OR REPLACE INTO readings (packet, reading) VALUES (?, ?)", [packet, Data(reading)])
        try run("DELETE FROM images WHERE packet = ?", [packet])
        for (number, jpeg) in images.enumerated() {
            try run("INSERT INTO images (packet, number, jpeg) VALUES (?, ?, ?)", [packet, number, Data(jpeg)])
        }
    }

    /// Stores what screening said of a packet. Its report changes with it.
    /// - Parameters:
    ///   - judgement: JSON bytes.
    ///   - codes: of its blocking, review and refusal findings.
    ///   - applicant: as the report names it.
    public func setJudgement(_ judgement: [UInt8], codes: [String], applicant: Applicant, of packet: String) throws {
        try run("INSERT OR REPLACE INTO judgements (packet, judgement) VALUES (?, ?)", [packet, Data(judgement)])
        try run(
            "UPDATE packets SET codes = ?, name = ?, nameEn = ?, code = ?, version = version + 1 WHERE id = ?",
            [codes.joined(separator: " "), applicant.name, applicant.nameEn, applicant.code, packet])
    }

    /// Stores what a person says that a field of a packet's scanned form holds.
    public func setCorrection(_ field: String, to value: String, of packet: String, by: String, at: String) throws {
        try run(
            "INSERT OR REPLACE INTO corrections (packet, field, value, by, at) VALUES (?, ?, ?, ?, ?)",
            [packet, field, value, by, at])
    }

    /// The number of the applicant that a form names, made when it is a new one. What the form says of it is kept.
    /// - Parameter nameKey: its normalised name.
    public func applicant(_ applicant: Applicant, nameKey: String?) throws -> Int? {
        guard applicant.code != nil || !(nameKey ?? "").isEmpty else { return nil }
        if let number = try now.applicantNumber(code: applicant.code, nameKey: nameKey) {
            try run(
                """
                UPDATE applicants SET code = coalesce(code, ?), nameKey = coalesce(?, nameKey), name = coalesce(?, name), \
                nameEn = coalesce(?, nameEn) WHERE number = ?
                """,
                [applicant.code, nameKey, applicant.name, applicant.nameEn, number])
            return number
        }
        try run(
            "INSERT INTO applicants (code, nameKey, name, nameEn) VALUES (?, ?, ?, ?)",
            [applicant.code, nameKey, applicant.name, applicant.nameEn])
        return Int(db.lastInsertedRowID)
    }

    /// Says whose packet it is.
    /// - Parameter isAttached: a person said so.
    public func setApplicant(_ number: Int?, isAttached: Bool, of packet: String) throws {
        try run("UPDATE packets SET applicant = ?, attached = ? WHERE id = ?", [number, isAttached, packet])
    }

    /// Notes a name that was seen and not taken, or a new reason for that. Since when stays as it was.
    public func setArriving(_ record: ArrivingRecord) throws {
        try run(
            """
            INSERT INTO arriving (source, name, since, whyZh, whyEn, isPacket) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (source, name) DO UPDATE SET whyZh = ?4, whyEn = ?5, isPacket = ?6
            """,
            [record.source, record.name, record.since, record.why.zh, record.why.en, record.isPacket])
    }

    /// Forgets a name that was taken or has vanished.
    public func removeArriving(source: String, name: String) throws {
        try run("DELETE FROM arriving WHERE source = ? AND name = ?", [source, name])
    }

    /// Notes that an entry of an inbox was accepted and is about to leave it.
    /// - Parameter mark: by which it is known again, should the program end before it has left.
    public func setDeparting(source: String, name: [UInt8], mark: String) throws {
        try run(
            "INSERT OR REPLACE INTO departing (source, name, mark) VALUES (?, ?, ?)", [source, Data(name), mark])
    }

    /// Forgets an entry that has left its inbox.
    public func removeDeparting(source: String, name: [UInt8]) throws {
        try run("DELETE FROM departing WHERE source = ? AND name = ?", [source, Data(name)])
    }

    /// Notes that a letter was made; a newer one takes the place of one that nobody sent.
    public func setLetter(_ packet: String, kind: String, made: String) throws {
        try run(
            """
            INSERT INTO letters (packet, kind, made) VALUES (?1, ?2, ?3)
            ON CONFLICT (packet, kind) DO UPDATE SET made = ?3, sent = NULL
            """,
            [packet, kind, made])
    }

    /// Notes that a person sent a letter.
    public func setSent(_ packet: String, kind: String, at: String) throws {
        try run(
            """
            INSERT INTO letters (packet, kind, made, sent) VALUES (?1, ?2, ?3, ?3)
            ON CONFLICT (packet, kind) DO UPDATE SET sent = ?3
            """,
            [packet, kind, at])
    }

    /// Forgets which letters about a packet were made and sent: it is judged otherwise now, and they are others.
    public func removeLetters(_ packet: String) throws { try run("DELETE FROM letters WHERE packet = ?", [packet]) }

    /// Keeps a nightly sheet; a second one of the same date takes its place.
    public func setSheet(_ record: SheetRecord, sheet: [UInt8]) throws {
        try run(
            "INSERT OR REPLACE INTO sheets (date, until, event, sheet) VALUES (?, ?, ?, ?)",
            [record.date, record.until, record.event, Data(sheet)])
    }

    /// Keeps a remark of the program to itself.
    public func setNote(_ key: String, _ value: String) throws {
        try run("INSERT OR REPLACE INTO notes (key, value) VALUES (?, ?)", [key, value])
    }
}
