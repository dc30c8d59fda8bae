/// What one applicant has for every leaf that no judge scores.
public struct IndicatorValues: Equatable, Sendable {
    /// The applicant's key: its credit code, else `name:` and its normalised name.
    public var applicant: String
    public var name: String
    public var nameEn: String?
    /// By the key of the leaf. Judged leaves are absent where the panel's scores give them; a table of combined values
    /// may hold them too.
    public var values: [String: IndicatorValue]

    public init(applicant: String, name: String, nameEn: String? = nil, values: [String: IndicatorValue]) {
        self.applicant = applicant
        self.name = name
        self.nameEn = nameEn
        self.values = values
    }
}

/// The values stand in the order of their keys, so that the same input is always the same bytes.
extension IndicatorValues: Codable {
    private enum CodingKeys: String, CodingKey {
        case applicant, name, nameEn, values
    }
    private struct LeafKey: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        applicant = try container.decode(String.self, forKey: .applicant)
        name = try container.decode(String.self, forKey: .name)
        nameEn = try container.decodeIfPresent(String.self, forKey: .nameEn)
        let leaves = try container.nestedContainer(keyedBy: LeafKey.self, forKey: .values)
        values = [:]
        for key in leaves.allKeys { values[key.stringValue] = try leaves.decode(IndicatorValue.self, forKey: key) }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(applicant, forKey: .applicant)
        try container.encode(name, forKey: .name)
        try container.encodeIfPresent(nameEn, forKey: .nameEn)
        var leaves = container.nestedContainer(keyedBy: LeafKey.self, forKey: .values)
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
            try leaves.encode(value, forKey: LeafKey(stringValue: key))
        }
    }
}
