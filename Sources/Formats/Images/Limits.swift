/// Bounds within which pictures are read.
enum Limits {
    /// Pixels of a picture. The largest camera sensors in offices have 200 megapixels; a poster scan stays below this too.
    static let pixels = 400_000_000
    /// Bytes that a decoder may hold for one picture's pixels. Two readers at once stay far below their memory limit.
    static let decodedBytes = 192 << 20
    /// Bytes that all pages or frames of one picture may expand to together: a second or two of work.
    static let expandedBytes = 2 << 30
    /// The longer edge of a small picture.
    static let smallEdge = 640
    /// Under this longer edge an eighth is too small to look at, and the decoder makes a larger picture.
    static let eighthFromEdge = 2_400
    /// Pages of a TIFF, frames of an animation.
    static let pages = 1_000

    /// Refuses what no reading should hold, before anything is allocated.
    static func check(_ width: Int, _ height: Int) throws(PictureDamage) {
        guard width > 0, height > 0 else { throw .damaged("a picture without pixels") }
        let (pixels, over) = width.multipliedReportingOverflow(by: height)
        guard !over, pixels <= Self.pixels else { throw .tooLarge("\(width) by \(height) pixels") }
    }
}
