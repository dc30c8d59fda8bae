/// The committee's decision on a close call.
public struct Settlement: Codable, Equatable, Sendable {
    /// The applicant's key.
    public var applicant: String
    public var listed: Bool
    public var by: String
    public var because: String
    /// RFC 3339.
    public var at: String

    public init(applicant: String, listed: Bool, by: String, because: String, at: String) {
        self.applicant = applicant
        self.listed = listed
        self.by = by
        self.because = because
        self.at = at
    }
}
