internal import Edition
internal import Files
internal import Ledger
internal import Values

/// Where everything stands, as the ledger tells.
enum Overviews {
    static func overview(
        root: Root, ledger: Ledger, clock: Clock, edition: Edition, reserve: DaemonRules.Reserve
    ) throws -> Overview {
        let zone = edition.dates.zoneMinutes
        var overview = try ledger.read { try self.overview($0, written: clock.now().text(zoneMinutes: zone)) }
        let space = try DiskSpace(of: root.state)
        overview.diskFree = space.available
        overview.diskReserve = Room.reserve(reserve, of: space)
        return overview
    }

    static func overview(_ ledger: LedgerSnapshot, written: String) throws -> Overview {
        var overview = Overview(written: written)
        overview.states = try ledger.counts()
        overview.arrived = overview.states.values.reduce(0, +)
        overview.chainHead = try ledger.head().chain
        let now = Instant(written)?.seconds ?? 0
        for record in try ledger.arriving() where record.isPacket {
            let hasWaited =
                Untaken.needsPerson(record)
                || (Instant(record.since).map { now - $0.seconds >= StatusReport.longArriving } ?? false)
            overview.lines.append(
                Overview.Line(
                    packet: record.name, names: [record.name], applicant: Applicant(), state: .arriving,
                    since: record.since, received: record.since, codes: [], why: hasWaited ? record.why : nil))
        }
        try ledger.eachPacket { packet in
            overview.lines.append(
                Overview.Line(
                    packet: packet.arrival.id, names: packet.arrival.names, applicant: packet.applicant,
                    state: packet.state, since: packet.since, received: packet.arrival.received, codes: packet.codes,
                    why: packet.why))
        }
        return overview
    }
}
