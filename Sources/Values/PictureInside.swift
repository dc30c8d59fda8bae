/// A picture inside a document. The document names it.
public struct PictureInside: Codable, Equatable, Sendable {
    /// The part's own name, as in `word/media/image1.jpeg`.
    public var name: String
    public var type: FileType
    /// What it shows: `photo`, `logo`, `certificate`, `form` (a page or a seal); `other` where that cannot be told. A document
    /// for photos counts by its pictures that are photos.
    public var item: Item
    public var bytes: Int
    /// Same bytes, same fingerprint.
    public var fingerprint: String
    public var image: ImageFacts?
    public var damage: Damage?
    public var seal: SealEvidence?

    public init(
        name: String, type: FileType, item: Item = .other, bytes: Int, fingerprint: String, image: ImageFacts? = nil,
        damage: Damage? = nil,
        seal: SealEvidence? = nil
    ) {
        self.name = name
        self.type = type
        self.item = item
        self.bytes = bytes
        self.fingerprint = fingerprint
        self.image = image
        self.damage = damage
        self.seal = seal
    }
}
