/// What was seen of a picture.
public struct ImageInspection: Equatable, Sendable {
    public var kind: PictureKind
    /// Pixels, before any rotation that the metadata ask for; 0 where the file does not get that far.
    public var width: Int = 0
    public var height: Int = 0
    /// No colour anywhere: nobody can tell a red seal.
    public var isGrey: Bool = false
    /// 64-bit difference hash; nil where no pixels were seen, or hardly any differ.
    public var likeness: UInt64?
    /// What a decoder would warn of, though the picture is whole.
    public var warning: String?
    public var damage: PictureDamage?
    /// EXIF orientation, 1 to 8: how the pixels must be turned to be seen upright.
    public var orientation: Int = 1
    /// Pages of a TIFF, frames of an animation.
    public var pages: Int = 1
    /// Scripts, foreign objects, references to other places, in a drawing.
    public var activeContent: [String] = []
    /// The picture made small, for thumbnail and seal.
    public var small: SmallPicture?

    init(_ kind: PictureKind) { self.kind = kind }

    static func failed(_ kind: PictureKind, _ damage: PictureDamage) -> Self {
        var result = Self(kind)
        result.damage = damage
        return result
    }
}
