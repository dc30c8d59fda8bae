/// An enterprise that applies (参评企业), as its form gives it.
public struct Applicant: Codable, Equatable, Hashable, Sendable {
    public var name: String?
    public var nameEn: String?
    /// Unified social credit code, only where its check digit holds.
    public var code: String?

    public init(name: String? = nil, nameEn: String? = nil, code: String? = nil) {
        self.name = name
        self.nameEn = nameEn
        self.code = code
    }
}
