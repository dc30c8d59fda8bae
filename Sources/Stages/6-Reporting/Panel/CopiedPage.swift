public import Edition
public import Values

/// `ranking/copied.html`: texts that applicants share, side by side.
public struct CopiedPage: Sendable {
    private let edition: Edition
    private let templates: Templates
    private let scriptHashes: String

    public init(edition: Edition, templates: Templates) {
        self.edition = edition
        self.templates = templates
        scriptHashes = ContentSecurity.hashes(of: ["language.js"], in: templates)
    }

    /// - Parameter now: RFC 3339.
    public func html(_ shared: [SharedText], at now: String) -> [UInt8] {
        let values: [String: Any] = [
            "scriptHashes": scriptHashes, "edition": edition.name.values, "organiser": edition.organiser.values,
            "written": edition.dates.shown(now), "count": shared.count,
            "pairs": listed(
                shared.map { one in
                    [
                        "one": Self.values(one.one), "other": Self.values(one.other),
                        "percent": Int((one.share * 100).rounded()),
                        "passages": one.passages.map { ["one": $0.one, "other": $0.other] },
                    ]
                }),
        ]
        return Array(templates.render("copied.html", values).utf8)
    }

    private static func values(_ source: SharedText.Source) -> [String: Any] {
        var values: [String: Any] = ["name": source.name, "packet": source.packet, "title": source.title.values]
        if let edition = source.edition { values["former"] = edition }
        return values
    }
}
