/// One file inside a packet (文件), with what was read of it.
public struct Entry: Codable, Equatable, Sendable {
    /// Its path inside the packet with `/`; inside an inner archive with that archive's path before it.
    public var path: String
    /// The name's encoding was not told and had to be guessed.
    public var nameGuessed: Bool
    public var bytes: Int
    /// Same bytes, same fingerprint.
    public var fingerprint: String
    /// By its bytes.
    public var type: FileType
    /// The type that its name promises, where that is another one than `type` in a way that matters.
    public var namedType: FileType?
    /// What it is for. A file with both profiles stands under both.
    public var items: [Item]
    /// 0 to 1: how sure the first of `items` is.
    public var confidence: Double
    public var damage: Damage?
    public var document: DocumentFacts?
    public var image: ImageFacts?
    /// Macros, embedded objects, scripts: told, never run.
    public var activeContent: [String]
    public var seal: SealEvidence?

    public init(path: String, bytes: Int, fingerprint: String, type: FileType) {
        self.path = path
        self.nameGuessed = false
        self.bytes = bytes
        self.fingerprint = fingerprint
        self.type = type
        self.namedType = nil
        self.items = [.other]
        self.confidence = 0
        self.damage = nil
        self.document = nil
        self.image = nil
        self.activeContent = []
        self.seal = nil
    }
}
