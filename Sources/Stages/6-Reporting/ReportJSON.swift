public import Edition
public import JSON
public import Values

/// `report.json`: the contract `pingxuan.report/1`.
///
/// A value that is not known is null, and no key is left out. Beyond the contract stand `seal`, `ignored` and `history`
/// of the packet, and for each entry of an item the `packet` it came from.
public enum ReportJSON {
    public static let schema = "pingxuan.report/1"

    /// The report of one packet, as `outbox/packets/<id>/report.json` holds it.
    public static func text(_ report: PacketReport, edition: Edition) -> [UInt8] {
        value(report, edition: edition).bytes(pretty: true)
    }

    /// The reports of several, in their order, as `check --json` prints them.
    public static func text(_ reports: [PacketReport], edition: Edition) -> [UInt8] {
        JSONValue.array(reports.map { value($0, edition: edition) }).bytes(pretty: true)
    }

    public static func value(_ report: PacketReport, edition: Edition) -> JSONValue {
        [
            "schema": .string(schema),
            "packet": packet(report.arrival),
            "applicant": [
                "name": JSONValue(report.applicant.name),
                "name_en": JSONValue(report.applicant.nameEn),
                "code": JSONValue(report.applicant.code),
            ],
            "verdict": .string(report.verdict.rawValue),
            "mend_by": JSONValue(report.mendBy),
            "findings": .array(report.findings.map(finding)),
            "items": .object(
                Item.inReports.map { item in
                    .init(item.rawValue, .array((report.items[item] ?? []).map { placed($0, as: item, in: report) }))
                }),
            "form": form(report.form, fields: edition.form.fields),
            "proposed": report.form?.isRecognised == true
                ? readFields(report.form, fields: edition.form.fields) : .null,
            "proposed_confidence": report.form?.isRecognised == true
                ? .object(
                    (report.form?.fields ?? []).filter { $0.value != nil }.map {
                        .init($0.key, .number(Double(Int($0.confidence * 100 + 0.5)) / 100))
                    }) : .null,
            "seal": .array(report.entries.filter { $0.seal != nil }.map(seal)),
            "ignored": .array(
                Ignored.entries(of: report).map { ["entry": .string($0.path), "why": .string($0.why.en)] }),
            "history": .array(report.events.map(event)),
        ]
    }

    private static func packet(_ arrival: Arrival) -> JSONValue {
        [
            "id": .string(arrival.id),
            "sha256": .string(arrival.sha256),
            "names": .array(arrival.names.map { .string($0) }),
            "bytes": .integer(arrival.bytes),
            "received": .string(arrival.received),
            "source": JSONValue(arrival.source),
        ]
    }

    static func finding(_ finding: Finding) -> JSONValue {
        [
            "code": .string(finding.code),
            "severity": .string(finding.severity.rawValue),
            "item": JSONValue(finding.item?.rawValue),
            "entry": JSONValue(finding.entry),
            "evidence": .object(finding.evidence.map { .init($0.name, value($0.value)) }),
            "message": bilingual(finding.message),
            "fix": bilingual(finding.fix),
        ]
    }

    static func bilingual(_ text: Bilingual) -> JSONValue { ["zh": .string(text.zh), "en": .string(text.en)] }

    private static func value(_ evidence: Evidence) -> JSONValue {
        switch evidence {
        case .text(let text): .string(text)
        case .number(let number): JSONValue(number)
        case .list(let list): .array(list.map { .string($0) })
        }
    }

    private static func placed(_ placed: PacketReport.Placed, as item: Item, in report: PacketReport) -> JSONValue {
        let entry = placed.entry
        var members: [JSONValue.Member] = [
            .init("entry", .string(entry.path)),
            .init("type", .string(entry.type.rawValue)),
            .init("confidence", .number(entry.confidence)),
            .init("packet", .string(placed.packet)),
        ]
        switch item {
        case .profileZh, .profileEn:
            let counts = report.profiles.first { $0.item == item && $0.entry == entry.path }?.counts
            members.append(.init("counts", counts.map(ReportJSON.counts) ?? .null))
        case .photo, .logo:
            members.append(.init("width", JSONValue(entry.image?.width)))
            members.append(.init("height", JSONValue(entry.image?.height)))
        default: break
        }
        return .object(members)
    }

    private static func counts(_ counts: TextCounts) -> JSONValue {
        [
            "words": .integer(counts.words), "characters": .integer(counts.characters),
            "with_spaces": .integer(counts.withSpaces),
        ]
    }

    /// Every field of the edition's form. A recognised form is a proposal, so its fields are not known yet.
    private static func form(_ form: FormReading?, fields: [FormField]) -> JSONValue {
        readFields(form?.isRecognised == true ? nil : form, fields: fields)
    }

    private static func readFields(_ form: FormReading?, fields: [FormField]) -> JSONValue {
        let readings = Dictionary(
            form?.fields.map { ($0.key, $0.value) } ?? [], uniquingKeysWith: { first, _ in first })
        return .object(
            fields.map { field in
                .init(field.key, (readings[field.key] ?? nil).map(value) ?? .null)
            })
    }

    private static func value(_ value: FieldValue) -> JSONValue {
        switch value {
        case .text(let text): .string(text)
        case .number(let number): JSONValue(number)
        case .list(let list): .array(list.map { .string($0) })
        case .flag(let flag): .bool(flag)
        }
    }

    private static func seal(_ entry: Entry) -> JSONValue {
        [
            "entry": .string(entry.path),
            "kind": JSONValue(entry.seal?.kind.rawValue),
            "place": JSONValue(entry.seal?.place),
            "confidence": JSONValue(entry.seal?.confidence),
        ]
    }

    private static func event(_ event: PacketEvent) -> JSONValue {
        [
            "at": .string(event.at), "kind": .string(event.kind), "by": JSONValue(event.by),
            "because": JSONValue(event.because), "state": JSONValue(event.state?.rawValue),
        ]
    }
}
