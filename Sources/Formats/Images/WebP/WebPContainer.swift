/// A WebP's RIFF chunks (developers.google.com/speed/webp/docs/riff_container).
struct WebPContainer {
    /// What libwebp decodes of each frame: the whole file for a still picture.
    private(set) var frames: [ByteView] = []
    /// The size of an animation's canvas.
    private(set) var canvas: (Int, Int)?
    private(set) var orientation = 1
    private(set) var warning: String?

    init(_ file: ByteView) throws(PictureDamage) {
        guard file.has("RIFF"), file.has("WEBP", at: 8), let length = file.le32(4) else {
            throw .damaged("no WebP header")
        }
        guard length >= 4, file.holds(8, length) else { throw .damaged("WebP ends before its last chunk") }
        if file.count > 8 + length + 1 { warning = "\(file.count - 8 - length) bytes after the WebP's end" }
        var at = 12
        var hasPicture = false
        var size: (Int, Int)?
        while at + 8 <= 8 + length {
            guard let bytes = file.le32(at + 4), let body = file.slice(at + 8, bytes) else {
                throw .damaged("WebP chunk cut short")
            }
            if file.has("VP8X", at: at), let w = body.le16(4), let h = body.le16(7), let w2 = body.u8(6),
                let h2 = body.u8(9)
            {
                size = (1 + w + w2 << 16, 1 + h + h2 << 16)
            } else if file.has("ANMF", at: at) {
                guard let frame = body.slice(16, body.count - 16) else { throw .damaged("WebP frame cut short") }
                guard frames.count < Limits.pages else { throw .tooLarge("WebP of more than \(Limits.pages) frames") }
                frames.append(frame)
            } else if file.has("VP8 ", at: at) || file.has("VP8L", at: at) {
                hasPicture = true
            } else if file.has("EXIF", at: at) {
                orientation = EXIF.orientation(body, at: body.has("Exif") ? 6 : 0) ?? 1
            }
            at += 8 + bytes + bytes & 1
        }
        if hasPicture {
            frames = [file]
        } else if frames.isEmpty {
            throw .damaged("WebP without a picture")
        } else {
            canvas = size
        }
    }
}
