internal import JSON
internal import Values

extension PanelStep {
    /// How an event tells of it.
    var facts: [JSONValue.Member] {
        get throws {
            var facts: [JSONValue.Member] = [.init("step", .string(word))]
            switch self {
            case .frozen(let edition): facts.append(.init("edition", try JSONCoding.encode(edition)))
            case .assigned(let assignment): facts.append(.init("assignment", try JSONCoding.encode(assignment)))
            case .sheets(let round, let sheets):
                facts.append(.init("round", .integer(round)))
                facts.append(.init("sheets", try JSONCoding.encode(sheets)))
            case .imported(let sheet): facts.append(.init("sheet", try JSONCoding.encode(sheet)))
            case .reminded(let round, let judges):
                facts.append(.init("round", .integer(round)))
                facts.append(.init("judges", .array(judges.map { .string($0) })))
            case .closed(let round, let missing):
                facts.append(.init("round", .integer(round)))
                facts.append(.init("missing", .integer(missing)))
            case .settled(let settlement): facts.append(.init("settlement", try JSONCoding.encode(settlement)))
            case .ranked(let input, let ranking):
                facts.append(.init("input", .string(input)))
                facts.append(.init("ranking", .string(ranking)))
            }
            return facts
        }
    }

    /// What an event of the panel tells; nil where it is none that this program wrote.
    init?(_ event: LedgerEvent) {
        guard event.kind == .panel, let word = event["step"]?.text else { return nil }
        func value<Value: Decodable>(_ name: String, _ type: Value.Type) -> Value? {
            event[name].flatMap { try? JSONCoding.decode(type, from: $0) }
        }
        let round = event["round"]?.int ?? 0
        let step: PanelStep? =
            switch word {
            case "frozen": value("edition", FrozenEdition.self).map { .frozen($0) }
            case "assigned": value("assignment", Assignment.self).map { .assigned($0) }
            case "sheets": value("sheets", [RoundSheet].self).map { .sheets(round: round, $0) }
            case "imported": value("sheet", SheetImport.self).map { .imported($0) }
            case "reminded": value("judges", [String].self).map { .reminded(round: round, $0) }
            case "closed": .closed(round: round, missing: event["missing"]?.int ?? 0)
            case "settled": value("settlement", Settlement.self).map { .settled($0) }
            case "ranked": .ranked(input: event["input"]?.text ?? "", ranking: event["ranking"]?.text ?? "")
            default: nil
            }
        guard let step else { return nil }
        self = step
    }
}
