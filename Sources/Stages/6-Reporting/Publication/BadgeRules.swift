public import Edition
import Values

/// The page with the rules by which a badge may be used (专用标识使用规则).
public struct BadgeRules: Sendable {
    private let edition: Edition
    private let templates: Templates

    public init(edition: Edition, templates: Templates) {
        self.edition = edition
        self.templates = templates
    }

    /// `published/badges/rules.html`.
    public func file(version: Int, date: String) -> OutboxFile {
        let values: [String: Any] = [
            "scriptHashes": ContentSecurity.hashes(of: ["language.js"], in: templates), "date": date,
            "version": version, "edition": edition.name.values, "organiser": edition.organiser.values,
            "address": edition.publication.address, "sizes": Badge.sizes.map { "\($0)" }.joined(separator: ", "),
            "contact": ["name": edition.contact.name, "email": edition.contact.email, "phone": edition.contact.phone],
        ]
        return OutboxFile(path: Badge.rules, bytes: Array(templates.render("rules.html", values).utf8))
    }
}
