internal import Edition
internal import JSON
internal import Values

/// The rules are those whose digest the manifest and the event chain tell, and `rules.json` says the same.
enum EditionCheck {
    static func failures(_ contents: BundleContents) -> [Bilingual] {
        guard let bytes = contents.files[BundleFile.Name.edition], let edition = contents.edition,
            let digest = Digest.hex(bytes)
        else { return [BundleContents.unreadable(BundleFile.Name.edition)] }
        var failures: [Bilingual] = []
        if let manifest = contents.manifest {
            if manifest.edition.sha256 != digest {
                failures.append(
                    Bilingual(
                        zh: "edition.yaml 的摘要与清单所说的规则不符", en: "edition.yaml is not the edition that the manifest names")
                )
            }
            if manifest.edition.key != edition.key {
                failures.append(
                    Bilingual(
                        zh: "清单为“\(manifest.edition.key)”届，规则为“\(edition.key)”届",
                        en: "the manifest is of edition “\(manifest.edition.key)”, the rules of “\(edition.key)”"))
            }
        } else {
            failures.append(BundleContents.unreadable(BundleFile.Name.manifest))
        }
        if let events = contents.events {
            if Anchors(events).last?.edition != digest {
                failures.append(
                    Bilingual(
                        zh: "流水中最后冻结的规则不是 edition.yaml",
                        en: "the edition that the event chain froze last is not edition.yaml"))
            }
        } else {
            failures.append(BundleContents.unreadable(BundleFile.Name.events))
        }
        let rules = RulesDocument.json(
            indicators: edition.indicators, panel: edition.panel, ranking: edition.ranking)
        if contents.files[BundleFile.Name.rules] != rules.bytes(pretty: true) {
            failures.append(
                Bilingual(zh: "rules.json 与 edition.yaml 不一致", en: "rules.json does not say what edition.yaml says"))
        }
        return failures
    }
}

/// The events that say which rules came into force when, with their bodies.
struct Anchors {
    struct Anchor: Equatable {
        var number: Int
        /// SHA-256 of the edition.
        var edition: String
    }
    private(set) var all: [Anchor] = []

    init(_ events: EventsDocument) {
        for event in events.events {
            guard let body = event.body, let json = try? JSONValue(parsing: body), let facts = json["facts"] else {
                continue
            }
            let edition =
                event.kind == "configured" ? facts["edition"]?.text : facts["edition"]?["sha256"]?.text
            if let edition { all.append(Anchor(number: event.number, edition: edition)) }
        }
    }

    var last: Anchor? { all.last }

    /// The rules in force when an event happened.
    func edition(at number: Int) -> String? { all.last { $0.number < number }?.edition }
}
