/// A picture of a packet that is to be made anew for publishing.
public struct PictureWish: Codable, Equatable, Hashable, Sendable {
    /// The entry's path in the packet.
    public var entry: String
    /// The picture's own name inside that entry; nil where it is the entry.
    public var name: String?
    /// Made once, without loss; a photograph is made for print and for the web.
    public var isLogo: Bool

    public init(entry: String, name: String? = nil, isLogo: Bool = false) {
        self.entry = entry
        self.name = name
        self.isLogo = isLogo
    }
}
