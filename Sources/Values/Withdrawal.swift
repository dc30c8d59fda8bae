/// A company that left the list after it had been confirmed.
public struct Withdrawal: Codable, Equatable, Sendable {
    /// The applicant's key: its credit code, else `name:` and its normalised name.
    public var applicant: String
    public var name: String
    public var by: String
    public var because: String
    /// RFC 3339.
    public var at: String
    /// The version of the list from which it is missing.
    public var version: Int

    public init(applicant: String, name: String, by: String, because: String, at: String, version: Int) {
        self.applicant = applicant
        self.name = name
        self.by = by
        self.because = because
        self.at = at
        self.version = version
    }
}
