/// One person's signature under a list: who, why, and when.
public struct Signature: Codable, Equatable, Sendable {
    public var by: String
    public var because: String
    /// RFC 3339.
    public var at: String

    public init(by: String, because: String, at: String) {
        self.by = by
        self.because = because
        self.at = at
    }
}
