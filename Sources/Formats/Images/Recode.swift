internal import Deflate

/// Pictures made anew for publishing: decoded, turned upright, seen over white, without any of the original's metadata.
public enum Recode {
    /// One picture made anew.
    public struct Made: Equatable, Sendable {
        public var width: Int
        public var height: Int
        public var bytes: [UInt8]
    }

    /// The picture as JPEG in several sizes, from one decode.
    /// - Parameters:
    ///   - edges: pixels of the longer edge, at most; up to 4,096. The largest first.
    ///   - quality: 1 to 100, as in libjpeg; lowered where a picture would be larger than `mostBytes`.
    /// - Throws: `PictureDamage`; `.tooLarge` where even a poor picture has more bytes.
    public static func jpegs(
        _ bytes: UnsafeRawBufferPointer, as kind: PictureKind, edges: [Int], quality: Int, mostBytes: Int = .max
    ) throws(PictureDamage) -> [Made] {
        let seen = try ImageInspector.whole(bytes, as: kind, maxEdge: edges.max() ?? 0)
        let picture = seen.picture.upright(seen.orientation)
        var made: [Made] = []
        for edge in edges {
            let small = picture.reduced(toEdge: edge)
            var level = quality
            var jpeg = try TurboEncoder().encode(small, quality: level)
            while jpeg.count > mostBytes {
                guard level > 30 else { throw .tooLarge("a picture of \(jpeg.count) bytes") }
                level -= 15
                jpeg = try TurboEncoder().encode(small, quality: level)
            }
            made.append(Made(width: small.width, height: small.height, bytes: jpeg))
        }
        return made
    }

    /// The same without loss, for logos; smaller where it would have more than `mostBytes`.
    ///
    /// - Throws: `PictureDamage`.
    public static func png(
        _ bytes: UnsafeRawBufferPointer, as kind: PictureKind, maxEdge: Int, mostBytes: Int = .max
    ) throws(PictureDamage) -> Made {
        let seen = try ImageInspector.whole(bytes, as: kind, maxEdge: maxEdge)
        var picture = seen.picture.upright(seen.orientation)
        while true {
            let png = try PNGWriter.png(picture)
            if png.count <= mostBytes { return Made(width: picture.width, height: picture.height, bytes: png) }
            let edge = max(picture.width, picture.height) / 2
            guard edge >= 64 else { throw .tooLarge("a picture of \(png.count) bytes") }
            picture = picture.reduced(toEdge: edge)
        }
    }
}
