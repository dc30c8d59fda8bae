/// The value of a form's field, in the unit of its column.
public enum FieldValue: Codable, Equatable, Sendable {
    case text(String)
    case number(Double)
    case list([String])
    case flag(Bool)
}
