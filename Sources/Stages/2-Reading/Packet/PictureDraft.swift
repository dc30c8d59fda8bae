import Images
import Values

/// Looks at one picture, be it a file or inside a document.
struct PictureDraft {
    var type: FileType
    var image: ImageFacts?
    var damage: Damage?
    var look: PictureLook?
    var thumbnail: [UInt8]?
    var seal: SealDraft?
    /// EXIF orientation.
    var orientation = 1
    var activeContent: [String] = []

    /// The longer edge of a thumbnail, in pixels: enough to know a room by, on a page in two columns.
    private static let thumbnailEdge = 320
    /// 70 keeps such a picture at some 15 kB (libjpeg's scale).
    private static let thumbnailQuality = 70

    /// Nil where the bytes are no picture.
    init?(
        _ bytes: UnsafeRawBufferPointer, type: FileType, makesThumbnail: Bool, seals: SealSearch, place: String
    ) {
        guard let kind = PictureKind(rawValue: type.rawValue) else { return nil }
        self.type = type
        let seen = ReadingTimes.during(.pictures) { ImageInspector.inspect(bytes, as: kind) }
        activeContent = seen.activeContent
        orientation = seen.orientation
        if let fault = seen.damage {
            // A drawing that is merely not rendered is whole as far as anyone can tell.
            if !(type.isDrawing && fault.cause == .unsupported) { damage = Damage(fault) }
        }
        if seen.width > 0, seen.height > 0 {
            image = ImageFacts(
                width: seen.width, height: seen.height, likeness: seen.likeness, isGrey: seen.isGrey,
                warning: seen.warning)
        }
        guard let small = seen.small else { return }
        let look = PictureLook(width: small.width, height: small.height, rgb: small.rgb)
        self.look = look
        guard damage == nil else { return }
        if seals == .everywhere || seals == .onPages && look.isPage {
            seal = ReadingTimes.during(.seals) {
                SealDraft(in: small, isGrey: seen.isGrey, orientation: seen.orientation, place: place)
            }
        }
        guard makesThumbnail else { return }
        thumbnail = ReadingTimes.during(.thumbnails) {
            try? Thumbnail.jpeg(
                from: small, maxEdge: Self.thumbnailEdge, quality: Self.thumbnailQuality, orientation: seen.orientation)
        }
    }

    /// What the picture shows, without a name to go by.
    var item: Item {
        guard let look, let image, damage == nil else { return .other }
        if look.isPage { return look.hasFrame ? .certificate : .form }
        // Icons, rules and signatures.
        guard min(image.width, image.height) >= 120 else { return .other }
        return look.isSign ? .logo : .photo
    }
}

extension Damage {
    init(_ fault: PictureDamage) {
        let cause: Cause =
            switch fault.cause {
            case .damaged: .damaged
            case .unsupported: .unsupported
            case .tooLarge: .tooLarge
            case .empty: .empty
            }
        self.init(cause, fault.detail)
    }
}
