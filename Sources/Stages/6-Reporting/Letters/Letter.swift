public import Edition
public import Values

/// The letters about one packet, as drafts that a mail program opens ready to send (`X-Unsent: 1`).
public struct Letter: Sendable {
    private let edition: Edition
    private let templates: Templates

    public init(edition: Edition, templates: Templates) {
        self.edition = edition
        self.templates = templates
    }

    /// `letter.eml` of a returned or refused packet: every defect, how to mend it, by when, and what was good already.
    /// nil for any other.
    public func eml(_ report: PacketReport) -> [UInt8]? {
        guard report.verdict == .returned || report.verdict == .refused else { return nil }
        let subject =
            report.verdict == .refused
            ? "材料未能受理，请重新发送（\(report.arrival.id)）Please send your packet again"
            : "材料需补正（\(report.arrival.id)）Please mend your application"
        return draft(report, subject: subject, body: templates.render("letter.txt", values(report)))
    }

    /// `receipt.eml` of a packet that is queued or waits for a person: its number and SHA-256. nil for any other.
    public func receipt(_ report: PacketReport) -> [UInt8]? {
        guard report.verdict == .queued || report.verdict == .held else { return nil }
        return draft(
            report, subject: "材料已收到（\(report.arrival.id)）Received, with thanks",
            body: templates.render("receipt.txt", values(report)))
    }

    /// What a returned packet still lacks, so many days before the close; nil for any other.
    public func reminder(_ report: PacketReport, at now: String) -> [UInt8]? {
        guard report.verdict == .returned, let days = edition.dates.daysLeft(at: now), days >= 0 else { return nil }
        var values = values(report)
        values["days"] = days
        values["closes"] = edition.dates.closes
        return draft(
            report, at: now, subject: "材料尚缺，\(edition.dates.closes) 截止（\(report.arrival.id)）Still lacking",
            body: templates.render("reminder.txt", values))
    }

    private func values(_ report: PacketReport) -> [String: Any] {
        let arrival = report.arrival
        var values: [String: Any] = [
            "id": arrival.id, "received": edition.dates.shown(arrival.received), "names": arrival.names,
            "bytes": arrival.bytes, "sha256": arrival.sha256, "edition": edition.name.values,
            "organiser": edition.organiser.values,
            "contact": ["name": edition.contact.name, "email": edition.contact.email, "phone": edition.contact.phone],
            "isRefused": report.verdict == .refused, "isQueued": report.verdict == .queued,
            "findings": report.asks.enumerated().map { index, finding -> [String: Any] in
                ["number": index + 1, "message": finding.message.values, "fix": finding.fix.values]
            },
            "good": listed(good(report).map(\.values)),
        ]
        if let name = report.applicant.name ?? report.applicant.nameEn { values["applicant"] = name }
        if let name = report.applicant.nameEn ?? report.applicant.name { values["applicantEn"] = name }
        if let mendBy = report.mendBy { values["mendBy"] = mendBy }
        // A person who returns a packet without any defect found says why.
        if report.asks.isEmpty, let reason = report.events.last(where: { $0.kind == "decided" })?.because {
            values["reason"] = reason
        }
        return values
    }

    private func good(_ report: PacketReport) -> [Bilingual] {
        guard report.verdict != .refused else { return [] }
        return Item.inReports.filter { item in
            Standing(item, in: report, rules: edition.materials) == .good && item != .other && item != .noise
        }.map(\.words)
    }

    private func draft(_ report: PacketReport, at now: String? = nil, subject: String, body: String) -> [UInt8] {
        addressed(report, at: now, subject: subject, body: body).bytes
    }

    /// A draft to whoever sent a packet, as an answer to its mail.
    func addressed(_ report: PacketReport, at now: String? = nil, subject: String, body: String) -> MailDraft {
        var draft = MailDraft(subject: subject, body: body)
        draft.from = MailAddress(name: edition.contact.name, address: edition.contact.email)
        let message = report.message
        draft.to = MailAddress.list(message?.replyTo)
        if draft.to.isEmpty { draft.to = MailAddress.list(message?.from) }
        if draft.to.isEmpty, report.form?.isRecognised == false {
            draft.to = MailAddress.list(report.form?.text("contact.email"))
        }
        draft.date = Instant(now ?? report.events.last?.at ?? report.arrival.received)
        draft.zoneMinutes = edition.dates.zoneMinutes
        draft.inReplyTo = message?.messageID
        draft.references = (message?.references ?? []) + [message?.messageID].compactMap { $0 }
        return draft
    }
}
