/// The committee's decision on a close call.
public struct Settlement: Codable, Equatable, Sendable {
    public var applicant: String
    public var isListed: Bool
    public var by: String
    public var because: String
    /// RFC 3339.
    public var at: String

    public init(applicant: String, isListed: Bool, by: String, because: String, at: String) {
        self.applicant = applicant
        self.isListed = isListed
        self.by = by
        self.because = because
        self.at = at
    }
}
