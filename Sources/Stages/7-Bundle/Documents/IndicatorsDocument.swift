internal import JSON
internal import Values

/// `indicators.json`: what applicants have for the leaves that no judge scores: a number, one of the edition's answers,
/// or null.
enum IndicatorsDocument {
    static let schema = "pingxuan.bundle.indicators/1"

    static func json(_ applicants: [IndicatorValues]) -> JSONValue {
        [
            "schema": .string(schema),
            "applicants": .array(
                applicants.map { applicant in
                    [
                        "applicant": .string(applicant.applicant),
                        "values": .object(
                            applicant.values.sorted { $0.key < $1.key }.map { .init($0.key, json($0.value)) }),
                    ]
                }),
        ]
    }

    private static func json(_ value: IndicatorValue) -> JSONValue {
        switch value {
        case .number(let number): JSONValue(number)
        case .answer(let answer): .string(answer)
        case .missing: .null
        }
    }

    /// nil for what this program would not write.
    static func applicants(_ json: JSONValue) -> [IndicatorValues]? {
        guard json["schema"]?.text == schema, let lines = json["applicants"]?.elements else { return nil }
        var applicants: [IndicatorValues] = []
        for line in lines {
            guard let key = line["applicant"]?.text, let members = line["values"]?.members else { return nil }
            var values: [String: IndicatorValue] = [:]
            for member in members {
                switch member.value {
                case .null: values[member.name] = .missing
                case .string(let answer): values[member.name] = .answer(answer)
                case .integer, .number: values[member.name] = member.value.double.map { .number($0) }
                case .bool, .array, .object: return nil
                }
            }
            applicants.append(IndicatorValues(applicant: key, name: key, values: values))
        }
        return applicants
    }
}
