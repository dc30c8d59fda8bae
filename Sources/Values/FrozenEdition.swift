/// The rules that were in force when scoring opened, or that took their place with a reason.
public struct FrozenEdition: Codable, Equatable, Sendable {
    /// SHA-256 of the bytes of `edition.yaml`, under which the vault keeps them.
    public var sha256: String
    /// Key of the edition, as in `2019-2020`.
    public var key: String

    public init(sha256: String, key: String) {
        self.sha256 = sha256
        self.key = key
    }
}
