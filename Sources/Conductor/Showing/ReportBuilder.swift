internal import Edition
internal import JSON
internal import Ledger
internal import Values

/// Puts together what is told of a packet, from what the ledger holds.
enum ReportBuilder {
    /// What was just computed and need not be read back.
    struct Fresh {
        var reading: Reading
        var images: [[UInt8]]
    }

    struct Built {
        var report: PacketReport
        var version: Int
        var images: [[UInt8]]
    }

    /// - Returns: nil where there is no such packet.
    static func build(
        _ id: String, from ledger: LedgerSnapshot, edition: Edition, now: Instant, fresh: Fresh? = nil
    ) throws -> Built? {
        guard let packet = try ledger.packet(id) else { return nil }
        var report = PacketReport(arrival: packet.arrival, verdict: packet.state)
        if let json = try ledger.judgement(of: id) { try StoredJudgement(json: json).fill(&report) }
        var reading = fresh?.reading
        if reading == nil, let json = try ledger.reading(of: id) {
            reading = try JSONCoding.decode(Reading.self, from: try JSONValue(parsing: json))
        }
        if let reading {
            report.message = reading.message
            report.entries = reading.entries
        }
        let images = try fresh?.images ?? ledger.images(of: id)
        report.images = Dictionary(uniqueKeysWithValues: images.indices.map { ($0, imageName($0)) })
        report.events = try ledger.events(of: id).map { event in
            PacketEvent(
                at: event.at, kind: event.kind.rawValue, by: event.by, because: event.because, state: event.state)
        }
        report.mendBy = mendBy(edition, now)
        return Built(report: report, version: packet.version, images: images)
    }

    static func imageName(_ index: Int) -> String { "\(index + 1).jpg" }

    /// The last day of applications, while it is not over.
    static func mendBy(_ edition: Edition, _ now: Instant) -> String? {
        now.day(zoneMinutes: edition.dates.zoneMinutes).description <= edition.dates.closes ? edition.dates.closes : nil
    }
}
