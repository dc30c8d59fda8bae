internal import Edition
internal import Files
internal import Ledger
internal import Reporting
internal import Values

/// Letters to returned applicants before it is too late, each once.
public struct Reminders: Sendable {
    /// Packets about which a reminder was written now.
    public private(set) var reminded: [String] = []
    /// Whole days from today to the last day of applications; negative after it.
    public let daysLeft: Int

    /// Writes `reminder.eml` beside the reports of applicants that are returned, once the close is as near as the
    /// edition says.
    public init(_ conductor: Conductor) throws {
        let edition = conductor.edition
        let zone = edition.dates.zoneMinutes
        let now = conductor.clock.now()
        let close = CivilDay(edition.dates.closes)?.sinceEpoch ?? 0
        daysLeft = close - now.day(zoneMinutes: zone).sinceEpoch
        guard (0...edition.dates.remindDays).contains(daysLeft) else { return }
        let letter = Letter(edition: edition, templates: conductor.configuration.templates)
        let at = now.text(zoneMinutes: zone)
        for packet in try conductor.ledger.read({ try $0.packets(in: .returned) }) {
            let id = packet.arrival.id
            let built = try conductor.ledger.read { ledger -> ReportBuilder.Built? in
                if try Self.wasReminded(packet, in: ledger) { return nil }
                return try ReportBuilder.build(id, from: ledger, edition: edition, now: now)
            }
            guard let built, let eml = letter.reminder(built.report, at: at) else { continue }
            let folder = try conductor.root.packets.makeFolder(FileName(id), mode: 0o755)
            try folder.publish(eml, as: "reminder.eml", scratch: conductor.root.quickScratch)
            try folder.syncFileSystem()
            try conductor.ledger.write { ledger in
                try ledger.setLetter(id, kind: "reminder", made: at)
                try ledger.append(LedgerEvent(at: at, kind: .reminded, packet: id, state: packet.state))
            }
            reminded.append(id)
        }
        if !reminded.isEmpty { try conductor.journal.catchUp() }
    }

    /// An applicant is reminded once, whichever of its packets the letter was about.
    private static func wasReminded(_ packet: PacketRecord, in ledger: LedgerSnapshot) throws -> Bool {
        guard let number = packet.applicantNumber else {
            return try ledger.hasLetter(packet.arrival.id, kind: "reminder")
        }
        return try ledger.packets(ofApplicant: number).contains {
            try ledger.hasLetter($0.arrival.id, kind: "reminder")
        }
    }
}
