/// What was measured of a picture.
public struct ImageFacts: Codable, Equatable, Sendable {
    /// Pixels, before any rotation that its metadata asks for.
    public var width: Int
    public var height: Int
    /// 64-bit difference hash, for the same picture to the eye; nil where no pixels were seen.
    public var likeness: UInt64?
    /// Colour pictures only can show a red seal.
    public var isGrey: Bool
    /// A warning of the decoder that does not make the picture unreadable.
    public var warning: String?
    /// Index into the blobs of the reading: a small JPEG without metadata.
    public var thumbnail: Int?

    public init(
        width: Int, height: Int, likeness: UInt64? = nil, isGrey: Bool = false, warning: String? = nil,
        thumbnail: Int? = nil
    ) {
        self.width = width
        self.height = height
        self.likeness = likeness
        self.isGrey = isGrey
        self.warning = warning
        self.thumbnail = thumbnail
    }
}
