/// Why one entry could not be unpacked, while the archive around it is sound.
public struct EntryDamage: Error, Equatable, Sendable {
    public enum Cause: String, Sendable {
        case damaged, encrypted, unsupported, tooLarge
    }

    public let cause: Cause
    /// What was found, one plain technical phrase in English.
    public let detail: String

    public init(_ cause: Cause, _ detail: String) {
        self.cause = cause
        self.detail = detail
    }
}
