public import Edition
public import Values

/// A letter to a judge who has still to send scores, as a draft that a mail program opens ready to send.
public struct JudgeLetter: Sendable {
    private let edition: Edition
    private let templates: Templates

    public init(edition: Edition, templates: Templates) {
        self.edition = edition
        self.templates = templates
    }

    /// - Parameters:
    ///   - file: Name of the judge's workbook, to be attached.
    ///   - now: RFC 3339.
    public func reminder(
        _ standing: RoundOverview.Standing, to judge: Judge, round: Int, file: String, at now: String
    ) -> [UInt8] {
        var draft = MailDraft(
            subject: "第 \(round) 轮评分，尚待寄回 Scores of round \(round), still awaited（\(judge.id)）",
            body: templates.render(
                "judge.txt",
                [
                    "name": judge.name, "id": judge.id, "round": round, "file": file,
                    "edition": edition.name.values, "organiser": edition.organiser.values,
                    "contact": [
                        "name": edition.contact.name, "email": edition.contact.email, "phone": edition.contact.phone,
                    ],
                    "assigned": standing.assigned, "accepted": standing.accepted,
                    "missing": standing.assigned - standing.accepted,
                    "faults": listed(
                        standing.faults.map {
                            ["cell": $0.cell, "applicant": $0.applicant, "zh": $0.reason.zh, "en": $0.reason.en]
                        }),
                ]))
        draft.from = MailAddress(name: edition.contact.name, address: edition.contact.email)
        draft.to = MailAddress(name: judge.name, address: judge.email).map { [$0] } ?? []
        draft.date = Instant(now)
        draft.zoneMinutes = edition.dates.zoneMinutes
        return draft.bytes
    }
}
