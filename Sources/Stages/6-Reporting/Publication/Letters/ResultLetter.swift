public import Edition
public import Values

/// The letters after the list: to the listed with their badge, to the others with their own feedback. Drafts that a mail
/// program opens ready to send. They hold addresses, so they lie outside of what is published.
public struct ResultLetter: Sendable {
    private let edition: Edition
    private let templates: Templates
    private let letters: Letter
    private let pages: FeedbackPage

    public init(edition: Edition, templates: Templates) {
        self.edition = edition
        self.templates = templates
        letters = Letter(edition: edition, templates: templates)
        pages = FeedbackPage(edition: edition, templates: templates)
    }

    /// To a listed company: its serial and code, how the badge is used, the badge in both colour ways.
    /// - Parameters:
    ///   - report: of its newest packet: whom the letter goes to.
    ///   - at: RFC 3339.
    public func congratulation(
        _ company: PublishedList.Company, report: PacketReport, at: String, badges: [OutboxFile]
    ) -> [OutboxFile] {
        var values = values(name: company.name, nameEn: company.nameEn, at: at)
        values["serial"] = company.serial
        values["code"] = company.code ?? ""
        if let rank = company.rank { values["rank"] = rank }
        values["address"] = Badge.address(company.serial, edition: edition)
        var draft = letters.addressed(
            report, at: at, subject: "贵公司入选“\(edition.name.zh)”（\(company.serial)）You are on the list",
            body: templates.render("congratulation.txt", values))
        draft.attachments = badges.filter { $0.path.hasSuffix(".svg") || $0.path.hasSuffix("-800.png") }.map { file in
            let name = String(file.path.split(separator: "/").last ?? "")
            return .init(name: name, type: name.hasSuffix(".svg") ? "image/svg+xml" : "image/png", bytes: file.bytes)
        }
        return [OutboxFile(path: "letters/listed/\(report.arrival.id).eml", bytes: draft.bytes)]
    }

    /// To one that is not listed.
    /// - Parameter feedback: nil where the edition shows none.
    public func regret(
        name: String, nameEn: String?, feedback: Feedback?, report: PacketReport, at: String
    ) -> [OutboxFile] {
        var values = values(name: name, nameEn: nameEn, at: at)
        values["hasFeedback"] = feedback != nil
        if let feedback {
            values["strong"] = listed(feedback.strong.map(\.values))
            values["weak"] = listed(feedback.weak.map(\.values))
        }
        var draft = letters.addressed(
            report, at: at, subject: "“\(edition.name.zh)”评选结果 The result of the appraisal",
            body: templates.render("regret.txt", values))
        let id = report.arrival.id
        guard let feedback else { return [OutboxFile(path: "letters/others/\(id).eml", bytes: draft.bytes)] }
        let page = pages.html(feedback, date: PublishedList.day(at))
        draft.attachments = [.init(name: "feedback-\(id).html", type: "text/html; charset=utf-8", bytes: page)]
        return [
            OutboxFile(path: "letters/others/\(id).eml", bytes: draft.bytes),
            OutboxFile(path: "letters/others/\(id)-feedback.html", bytes: page),
        ]
    }

    private func values(name: String, nameEn: String?, at: String) -> [String: Any] {
        [
            "name": name, "nameEn": nameEn ?? name, "edition": edition.name.values,
            "organiser": edition.organiser.values, "date": PublishedList.day(at),
            "objections": edition.publication.objectionDays, "list": edition.publication.address,
            "contact": ["name": edition.contact.name, "email": edition.contact.email, "phone": edition.contact.phone],
        ]
    }
}
