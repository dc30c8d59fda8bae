import Digests
public import Edition
public import Values

/// `report.html`: one page for one packet, whole in itself.
public struct ReportPage: Sendable {
    let edition: Edition
    let templates: Templates
    private let scriptHashes: String

    public init(edition: Edition, templates: Templates) {
        self.edition = edition
        self.templates = templates
        scriptHashes = ContentSecurity.hashes(of: ["language.js"], in: templates)
    }

    /// - Parameter pictures: the blobs of this packet's reading by index, JPEG. Those given are put into the page;
    ///   the others of `report.images` are linked.
    public func html(_ report: PacketReport, pictures: [Int: [UInt8]] = [:]) -> [UInt8] {
        let parts = ReportParts(report: report, edition: edition, pictures: pictures)
        let applicant = report.applicant
        var who: [String: Any] = ["known": applicant.nameEn != nil || applicant.code != nil]
        if let name = applicant.name ?? applicant.nameEn { who["name"] = name }
        if let nameEn = applicant.nameEn, applicant.name != nil { who["nameEn"] = nameEn }
        if let code = applicant.code { who["code"] = code }
        who["title"] = applicant.name ?? applicant.nameEn ?? report.arrival.names.first ?? report.arrival.id
        var values: [String: Any] = [
            "scriptHashes": scriptHashes,
            "edition": edition.name.values, "organiser": edition.organiser.values,
            "contact": ["name": edition.contact.name, "email": edition.contact.email, "phone": edition.contact.phone],
            "packet": packet(report), "applicant": who, "state": report.verdict.values,
            "sentence": report.sentence.values,
            "asks": parts.asks, "groups": parts.groups, "materials": listed(parts.materials),
            "seals": parts.seals, "ignored": parts.ignored, "events": parts.events, "hasEvents": !report.events.isEmpty,
        ]
        if let form = parts.form { values["form"] = form }
        return Array(templates.render("report.html", values).utf8)
    }

    private func packet(_ report: PacketReport) -> [String: Any] {
        let arrival = report.arrival
        var values: [String: Any] = [
            "id": arrival.id, "received": edition.dates.shown(arrival.received), "names": arrival.names,
            "size": Figures.size(arrival.bytes), "sha256": arrival.sha256,
        ]
        if let source = arrival.source { values["source"] = source }
        if let message = report.message {
            var mail: [String: Any] = ["from": message.from ?? message.replyTo ?? "—"]
            if let subject = message.subject { mail["subject"] = subject }
            if let date = message.date { mail["date"] = edition.dates.shown(date) }
            values["mail"] = mail
        }
        return values
    }
}
