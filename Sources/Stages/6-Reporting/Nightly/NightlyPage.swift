public import Edition
import JSON
import Values

/// The balance sheet of a night: a page, its JSON, and plain text for the mail that cron sends.
public struct NightlyPage: Sendable {
    public static let schema = "pingxuan.nightly/1"
    private let edition: Edition
    private let templates: Templates
    private let scriptHashes: String

    public init(edition: Edition, templates: Templates) {
        self.edition = edition
        self.templates = templates
        scriptHashes = ContentSecurity.hashes(of: ["language.js"], in: templates)
    }

    /// `nightly/<date>.html` and `nightly/<date>.json`.
    public func files(_ sheet: NightlySheet) -> [OutboxFile] {
        [
            OutboxFile(path: "nightly/\(sheet.date).html", bytes: html(sheet)),
            OutboxFile(path: "nightly/\(sheet.date).json", bytes: json(sheet)),
        ]
    }

    public func html(_ sheet: NightlySheet) -> [UInt8] { Array(templates.render("nightly.html", values(sheet)).utf8) }

    /// For `run --mail-summary`.
    public func text(_ sheet: NightlySheet) -> String { templates.render("nightly.txt", values(sheet)) }

    public func json(_ sheet: NightlySheet) -> [UInt8] {
        let overview = sheet.overview
        let json: JSONValue = [
            "schema": .string(Self.schema),
            "date": .string(sheet.date),
            "since": JSONValue(sheet.since),
            "until": .string(sheet.until),
            "arrived": .integer(overview.arrived),
            "states": Self.states(overview.states),
            "new": [
                "arrived": .integer(sheet.newArrived), "judged": .integer(sheet.newJudged),
                "states": Self.states(sheet.newStates),
            ],
            "waiting": .array(
                sheet.waiting.map { line in
                    [
                        "packet": .string(line.packet), "state": .string(line.state.rawValue),
                        "since": .string(line.since), "applicant": JSONValue(line.applicant.name),
                    ]
                }),
            "letters": ["unsent": .integer(sheet.lettersUnsent)],
            "disk": ["free": .integer(overview.diskFree), "reserve": .integer(overview.diskReserve)],
            "chain": ["head": .string(overview.chainHead)],
        ]
        return json.bytes(pretty: true)
    }

    /// Every state, so that a reader need not know which are left out.
    private static func states(_ states: [PacketState: Int]) -> JSONValue {
        .object(PacketState.allCases.map { .init($0.rawValue, .integer(states[$0] ?? 0)) })
    }

    private func values(_ sheet: NightlySheet) -> [String: Any] {
        let overview = sheet.overview
        let sum = overview.states.values.reduce(0, +)
        let shown = PacketState.inReports.filter { overview.states[$0] ?? 0 > 0 || sheet.newStates[$0] ?? 0 > 0 }
        let waiting = sheet.waiting.map { line -> [String: Any] in
            var values: [String: Any] = [
                "packet": line.packet, "state": line.state.words.values, "tone": line.state.tone,
                "who": line.applicant.name ?? line.applicant.nameEn ?? line.names.first ?? "",
                "age": Age.words(since: line.since, until: sheet.until).values,
            ]
            values["hasReport"] = line.hasReport
            if let why = line.why { values["why"] = why.values }
            return values
        }
        var values: [String: Any] = [
            "scriptHashes": scriptHashes, "edition": edition.name.values, "organiser": edition.organiser.values,
            "date": sheet.date, "until": edition.dates.shown(sheet.until), "arrived": overview.arrived, "sum": sum,
            "unbalanced": sum != overview.arrived, "anyStates": !shown.isEmpty,
            "new": ["arrived": sheet.newArrived, "judged": sheet.newJudged],
            "states": shown.map { state in
                state.values.merging([
                    "count": overview.states[state] ?? 0, "fresh": sheet.newStates[state] ?? 0,
                ]) { first, _ in first }
            },
            "waiting": listed(waiting).merging(["count": waiting.count]) { first, _ in first },
            "letters": sheet.lettersUnsent,
            "disk": ["free": Figures.size(overview.diskFree), "reserve": Figures.size(overview.diskReserve)],
            "chain": overview.chainHead,
        ]
        if let since = sheet.since { values["since"] = edition.dates.shown(since) }
        return values
    }
}
