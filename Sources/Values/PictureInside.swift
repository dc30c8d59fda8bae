/// A picture inside a document. The document names it.
public struct PictureInside: Codable, Equatable, Sendable {
    /// The part's own name, as in `word/media/image1.jpeg`.
    public var name: String
    public var type: FileType
    public var bytes: Int
    /// Same bytes, same fingerprint.
    public var fingerprint: String
    public var image: ImageFacts?
    public var damage: Damage?
    public var seal: SealEvidence?

    public init(
        name: String, type: FileType, bytes: Int, fingerprint: String, image: ImageFacts? = nil, damage: Damage? = nil,
        seal: SealEvidence? = nil
    ) {
        self.name = name
        self.type = type
        self.bytes = bytes
        self.fingerprint = fingerprint
        self.image = image
        self.damage = damage
        self.seal = seal
    }
}
