public import Edition
public import Values

/// `index.html`: where everything stands.
///
/// What needs a person comes first, then the queue, then the rest. Every row is in the page; scripts only hide.
public struct IndexPage: Sendable {
    private let edition: Edition
    private let templates: Templates
    private let scriptHashes: String

    public init(edition: Edition, templates: Templates) {
        self.edition = edition
        self.templates = templates
        scriptHashes = ContentSecurity.hashes(of: ["language.js", "index.js"], in: templates)
    }

    public func html(_ overview: Overview) -> [UInt8] {
        let sum = overview.states.values.reduce(0, +)
        let codes = Set(overview.lines.flatMap(\.codes)).sorted()
        var rows = IndexRows(dates: edition.dates)
        let values: [String: Any] = [
            "scriptHashes": scriptHashes, "edition": edition.name.values, "organiser": edition.organiser.values,
            "contact": ["name": edition.contact.name, "email": edition.contact.email, "phone": edition.contact.phone],
            "arrived": overview.arrived, "sum": sum, "unbalanced": sum != overview.arrived, "nothing": sum == 0,
            "written": edition.dates.shown(overview.written), "closing": closing(at: overview.written).values,
            "states": PacketState.inReports.compactMap { state -> [String: Any]? in
                guard let count = overview.states[state], count > 0 else { return nil }
                return state.values.merging(["count": count]) { first, _ in first }
            },
            "codes": codes.map { code in
                FindingNames.name(code).values.merging(["code": code]) { first, _ in first }
            },
            "sections": Section.all(overview.lines).map { $0.values(&rows) },
            "isFull": overview.diskFree < overview.diskReserve,
            "disk": ["free": Figures.size(overview.diskFree), "reserve": Figures.size(overview.diskReserve)],
            "chainHead": overview.chainHead.isEmpty ? false : overview.chainHead as Any,
        ]
        return Array(templates.render("index.html", values).utf8)
    }

    private func closing(at written: String) -> Bilingual {
        let closes = edition.dates.closes
        guard let days = edition.dates.daysLeft(at: written) else {
            return Bilingual(zh: "截止日期 \(closes)", en: "Applications close on \(closes)")
        }
        switch days {
        case 1...:
            return Bilingual(
                zh: "距截止还有 \(days) 天（\(closes)）",
                en: "\(days) \(days == 1 ? "day" : "days") left until the close (\(closes))")
        case 0: return Bilingual(zh: "今天截止（\(closes)）", en: "Applications close today (\(closes))")
        default:
            return Bilingual(zh: "报名已于 \(closes) 截止", en: "Applications closed on \(closes)")
        }
    }

    /// One list of the page.
    struct Section {
        var key: String
        var name: Bilingual
        var empty: Bilingual
        var tone: String
        var lines: [Overview.Line]

        static func all(_ lines: [Overview.Line]) -> [Section] {
            let attention = lines.filter(\.needsPerson)
            let others = lines.filter { !$0.needsPerson }
            let order = Dictionary(
                uniqueKeysWithValues: PacketState.inReports.enumerated().map { ($0.element, $0.offset) })
            return [
                Section(
                    key: "attention", name: Bilingual(zh: "等人处理", en: "Waiting for a person"),
                    empty: Bilingual(zh: "没有等人处理的材料。", en: "Nothing waits for a person."), tone: "wait",
                    lines: attention.sorted { ($0.since, $0.packet) < ($1.since, $1.packet) }),
                Section(
                    key: "queue", name: Bilingual(zh: "待评队列", en: "The queue"),
                    empty: Bilingual(zh: "队列中还没有企业。", en: "Nobody is in the queue yet."), tone: "good",
                    lines: others.filter { $0.state == .queued }.sorted {
                        ($0.since, $0.packet) < ($1.since, $1.packet)
                    }),
                Section(
                    key: "rest", name: Bilingual(zh: "其余", en: "The rest"),
                    empty: Bilingual(zh: "没有其他材料。", en: "Nothing else."), tone: "calm",
                    lines: others.filter { $0.state != .queued }.sorted { one, other in
                        let (first, second) = (order[one.state] ?? 0, order[other.state] ?? 0)
                        return first != second ? first < second : one.packet > other.packet
                    }),
            ]
        }

        func values(_ rows: inout IndexRows) -> [String: Any] {
            [
                "key": key, "name": name.values, "empty": empty.values, "tone": tone, "count": lines.count,
                "isEmpty": lines.isEmpty, "rows": rows.html(lines),
            ]
        }
    }
}

extension Overview.Line {
    /// Held and deferred packets, and those of which the ledger says why they wait for somebody.
    var needsPerson: Bool { state == .held || state == .deferred || why != nil }

    /// A packet has a number and a page; what is still arriving has only its name.
    var hasReport: Bool {
        !packet.isEmpty && packet.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    }
}
