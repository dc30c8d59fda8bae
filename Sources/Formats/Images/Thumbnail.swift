/// Small JPEG pictures for reports: pixels alone, nothing of the original's metadata.
public enum Thumbnail {
    /// - Parameters:
    ///   - maxEdge: pixels of the longer edge, at most.
    ///   - quality: 1 to 100, as in libjpeg.
    ///   - orientation: the original's EXIF orientation, by which the thumbnail is turned upright.
    /// - Throws: `PictureDamage` where there is no memory for it.
    public static func jpeg(
        from picture: SmallPicture, maxEdge: Int, quality: Int, orientation: Int
    ) throws(PictureDamage) -> [UInt8] {
        try TurboEncoder().encode(picture.reduced(toEdge: maxEdge).upright(orientation), quality: quality)
    }
}
