/// One field of the edition's application form.
public struct FormField: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case text, integer, decimal, percent, date, choice, choices, list, flag, phone, email, code
    }
    /// For example `fin.assets`.
    public var key: String
    public var section: String
    /// The label as the blank form prints it.
    public var label: String
    public var labelEn: String
    /// Other wordings under which offices print the same field.
    public var variants: [String]
    public var kind: Kind
    /// The unit in which values are kept, as in 万元; nil where there is none.
    public var unit: String?
    public var choices: [String]
    /// Least and greatest plausible value (numbers) or length (texts).
    public var minimum: Double?
    public var maximum: Double?
    /// Only these block when blank.
    public var isRequired: Bool
    /// Not required where the enterprise says that it is of one of these kinds (`form: kind_fields`).
    public var waivedFor: [String] = []

    public init(
        key: String, section: String, label: String, labelEn: String, variants: [String] = [], kind: Kind,
        unit: String? = nil,
        choices: [String] = [], minimum: Double? = nil, maximum: Double? = nil, isRequired: Bool = false
    ) {
        self.key = key
        self.section = section
        self.label = label
        self.labelEn = labelEn
        self.variants = variants
        self.kind = kind
        self.unit = unit
        self.choices = choices
        self.minimum = minimum
        self.maximum = maximum
        self.isRequired = isRequired
    }
}
