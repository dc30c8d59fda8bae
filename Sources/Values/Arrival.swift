/// A packet as it came in, accepted into the vault.
public struct Arrival: Codable, Equatable, Sendable {
    /// Date and counter, as in `20200420-0007`.
    public var id: String
    /// Of the file, or of a folder's list of files.
    public var sha256: String
    /// Every name under which these bytes came.
    public var names: [String]
    public var bytes: Int
    /// RFC 3339.
    public var received: String
    /// The inbox it came through, where there are several.
    public var source: String?

    public init(id: String, sha256: String, names: [String], bytes: Int, received: String, source: String? = nil) {
        self.id = id
        self.sha256 = sha256
        self.names = names
        self.bytes = bytes
        self.received = received
        self.source = source
    }
}
