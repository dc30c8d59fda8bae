public import Edition
import Values

/// An applicant's own feedback as a page.
public struct FeedbackPage: Sendable {
    private let edition: Edition
    private let templates: Templates
    private let scriptHashes: String

    public init(edition: Edition, templates: Templates) {
        self.edition = edition
        self.templates = templates
        scriptHashes = ContentSecurity.hashes(of: ["language.js"], in: templates)
    }

    public func html(_ feedback: Feedback, date: String) -> [UInt8] {
        var values: [String: Any] = [
            "scriptHashes": scriptHashes, "edition": edition.name.values, "organiser": edition.organiser.values,
            "contact": ["name": edition.contact.name, "email": edition.contact.email, "phone": edition.contact.phone],
            "date": date, "name": feedback.name, "nameEn": feedback.nameEn ?? feedback.name, "field": feedback.field,
            "hasField": feedback.measures.contains { $0.field != nil }, "smallest": Feedback.smallestField,
            "strong": listed(feedback.strong.map(\.values)), "weak": listed(feedback.weak.map(\.values)),
            "measures": feedback.measures.map(measure),
        ]
        values["isEmpty"] = feedback.measures.isEmpty
        return Array(templates.render("feedback.html", values).utf8)
    }

    private func measure(_ measure: Feedback.Measure) -> [String: Any] {
        func place(_ points: Double) -> String { Figures.number((min(100, max(0, points)) * 10).rounded() / 10) }
        var values: [String: Any] = [
            "name": measure.name.values, "isDimension": measure.isDimension,
            "tone": measure.standing == .strong ? "good" : measure.standing == .weak ? "wait" : "calm",
        ]
        if let points = measure.points { values["points"] = place(points) }
        if let field = measure.field {
            values["quartiles"] = [
                "low": place(field.low), "median": place(field.median), "high": place(field.high),
                "width": place(max(0.5, field.high - field.low)),
            ]
        }
        return values
    }
}
