/// Looks at a picture once: proves it whole and makes from it what screening, the seal and the report need.
public enum ImageInspector {
    /// Never throws and never traps: what is wrong with the picture stands in `damage`.
    public static func inspect(_ bytes: UnsafeRawBufferPointer, as kind: PictureKind) -> ImageInspection {
        guard bytes.count > 0 else { return .failed(kind, PictureDamage(.empty, "no bytes")) }
        do {
            var result = try look(ByteView(bytes), kind, edge: Limits.smallEdge)
            if let small = result.small {
                let reduced = small.reduced(toEdge: Limits.smallEdge)
                result.small = reduced
                result.likeness = Likeness.hash(reduced)
                result.isGrey = reduced.isGrey
            }
            return result
        } catch {
            return .failed(kind, error)
        }
    }

    /// The picture again, larger: with a longer edge of at most `maxEdge` pixels, which is brought within 64 and 4,096. It is
    /// not turned upright.
    ///
    /// - Throws: `PictureDamage`; `.unsupported` for kinds whose pixels are not read.
    public static func picture(
        _ bytes: UnsafeRawBufferPointer, as kind: PictureKind, maxEdge: Int
    ) throws(PictureDamage) -> SmallPicture {
        try whole(bytes, as: kind, maxEdge: maxEdge).picture
    }

    /// The same with the EXIF orientation, by which it is to be turned.
    static func whole(
        _ bytes: UnsafeRawBufferPointer, as kind: PictureKind, maxEdge: Int
    ) throws(PictureDamage) -> (picture: SmallPicture, orientation: Int) {
        guard bytes.count > 0 else { throw PictureDamage(.empty, "no bytes") }
        let edge = min(max(maxEdge, 64), 4_096)
        let seen = try look(ByteView(bytes), kind, edge: edge)
        guard let picture = seen.small else { throw .unsupported("pixels of a kind that is not shown") }
        return (picture.reduced(toEdge: edge), seen.orientation)
    }

    private static func look(
        _ file: ByteView, _ kind: PictureKind, edge: Int
    ) throws(PictureDamage) -> ImageInspection {
        switch kind {
        case .jpeg: try JPEGPicture.inspect(file, edge: edge)
        case .png: try PNGPicture.inspect(file, edge: edge)
        case .gif: try GIFPicture.inspect(file, edge: edge)
        case .bmp: try BMPPicture.inspect(file, edge: edge)
        case .ico: try ICOPicture.inspect(file, edge: edge)
        case .webp: try WebPPicture.inspect(file, edge: edge)
        case .tiff: try TIFFPicture.inspect(file, edge: edge)
        case .heic, .avif: try HEIFPicture.inspect(file, kind, edge: edge)
        case .svg: try SVGPicture.inspect(file)
        case .psd: try PSDPicture.inspect(file)
        case .ai, .eps: try PostScriptPicture.inspect(file, kind)
        case .cdr: ImageInspection(.cdr)
        }
    }
}
