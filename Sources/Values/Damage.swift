/// Why an entry could not be read.
public struct Damage: Error, Codable, Equatable, Sendable {
    public enum Cause: String, Codable, Sendable {
        case damaged, encrypted, unsupported, tooLarge, timedOut, empty
    }
    public var cause: Cause
    /// One plain technical phrase in English, for the evidence.
    public var detail: String

    public init(_ cause: Cause, _ detail: String) {
        self.cause = cause
        self.detail = detail
    }
}
