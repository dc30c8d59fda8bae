/// An application form as it was read (报名表).
public struct FormReading: Codable, Equatable, Sendable {
    /// The entry it was read from.
    public var entry: String
    /// Only the fields whose label was found, in the order of the edition.
    public var fields: [FieldReading]
    /// Recognised from a picture: a proposal that a person confirms, never judged on its own.
    public var isRecognised: Bool

    public init(entry: String, fields: [FieldReading], isRecognised: Bool = false) {
        self.entry = entry
        self.fields = fields
        self.isRecognised = isRecognised
    }

    public subscript(key: String) -> FieldReading? { fields.first { $0.key == key } }

    /// The text of a field that holds text; nil where it is blank or missing.
    public func text(_ key: String) -> String? {
        if case .text(let text)? = self[key]?.value { text } else { nil }
    }

    /// The number of a field that holds a number; nil where it is blank or missing.
    public func number(_ key: String) -> Double? {
        if case .number(let number)? = self[key]?.value { number } else { nil }
    }
}
