/// Where applicants write to.
public struct Contact: Codable, Equatable, Sendable {
    public var name: String
    public var email: String
    public var phone: String
}
