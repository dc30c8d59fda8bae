public import Values

/// One row of a form as somebody filled it in.
public struct SampleAnswer: Sendable {
    /// The edition's key, as in `fin.assets`.
    public var key: String
    public var label: String
    /// As written; empty where it was left blank.
    public var text: String
    /// What a careful reader makes of it, in the edition's unit; nil where that is open.
    public var value: FieldValue?
    /// The unit, where the form has a column for it.
    public var unit = ""
    /// Takes several lines.
    public var isLong = false
}
