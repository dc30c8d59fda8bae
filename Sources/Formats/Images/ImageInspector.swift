/// Looks at a picture once: proves it whole and makes from it what screening, the seal and the report need.
public enum ImageInspector {
    /// Never throws and never traps: what is wrong with the picture stands in `damage`.
    public static func inspect(_ bytes: UnsafeRawBufferPointer, as kind: PictureKind) -> ImageInspection {
        guard bytes.count > 0 else { return .failed(kind, PictureDamage(.empty, "no bytes")) }
        do {
            var result = try look(ByteView(bytes), kind)
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

    private static func look(_ file: ByteView, _ kind: PictureKind) throws(PictureDamage) -> ImageInspection {
        switch kind {
        case .jpeg: try JPEGPicture.inspect(file)
        case .png: try PNGPicture.inspect(file)
        case .gif: try GIFPicture.inspect(file)
        case .bmp: try BMPPicture.inspect(file)
        case .ico: try ICOPicture.inspect(file)
        case .webp: try WebPPicture.inspect(file)
        case .tiff: try TIFFPicture.inspect(file)
        case .heic, .avif: try HEIFPicture.inspect(file, kind)
        default: throw .unsupported("a picture of a kind that is not decoded: \(kind.rawValue)")
        }
    }
}
