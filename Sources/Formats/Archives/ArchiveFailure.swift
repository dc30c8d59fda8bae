/// Why an archive is refused as a whole.
public struct ArchiveFailure: Error, Equatable, Sendable {
    /// The refusal codes of the contract that speak of archives.
    public enum Code: String, Sendable {
        case hostile = "archive.hostile"
        case ambiguous = "archive.ambiguous"
        case corrupt = "archive.corrupt"
        case encrypted = "archive.encrypted"
        case unsupported = "archive.unsupported"
        case tooLarge = "archive.too-large"
        case empty = "archive.empty"
        case partMissing = "archive.part-missing"
    }

    public let code: Code
    /// The entry at fault, where one can be named. Made printable, not a path.
    public let entry: String?
    /// What was found, one plain technical phrase in English.
    public let detail: String

    public init(_ code: Code, entry: String? = nil, _ detail: String) {
        self.code = code
        self.entry = entry
        self.detail = detail
    }
}
