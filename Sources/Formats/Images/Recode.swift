internal import Deflate

/// Pictures made anew for publishing: decoded, turned upright, seen over white, without any of the original's metadata.
public enum Recode {
    /// - Parameter maxEdge: pixels of the longer edge, at most; up to 4,096.
    /// - Throws: `PictureDamage`.
    public static func jpeg(
        _ bytes: UnsafeRawBufferPointer, as kind: PictureKind, maxEdge: Int, quality: Int
    ) throws(PictureDamage) -> [UInt8] {
        let picture = try ImageInspector.picture(bytes, as: kind, maxEdge: maxEdge)
        return try TurboEncoder().encode(picture.upright(orientation(bytes, kind)), quality: quality)
    }

    /// The same without loss, for logos.
    ///
    /// - Throws: `PictureDamage`.
    public static func png(
        _ bytes: UnsafeRawBufferPointer, as kind: PictureKind, maxEdge: Int
    ) throws(PictureDamage) -> [UInt8] {
        let picture = try ImageInspector.picture(bytes, as: kind, maxEdge: maxEdge)
        return try PNGWriter.png(picture.upright(orientation(bytes, kind)))
    }

    private static func orientation(_ bytes: UnsafeRawBufferPointer, _ kind: PictureKind) -> Int {
        ImageInspector.inspect(bytes, as: kind).orientation
    }
}
