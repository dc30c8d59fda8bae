/// Why packed bytes could not be expanded.
public enum InflateError: Error, Equatable, Sendable {
    /// The packed bytes are no valid stream, or a checksum inside the stream does not match.
    case damaged
    /// The packed bytes end before the stream does.
    case truncated
    /// The stream expands to more than the caller's limit.
    case tooLarge
    /// The stream expands to another length than the one promised.
    case wrongLength
    /// There was no memory for the work.
    case noMemory
}
