/// An icon: its largest picture, which is a PNG or a bitmap without a file header.
enum ICOPicture {
    static func inspect(_ file: ByteView, edge: Int) throws(PictureDamage) -> ImageInspection {
        guard file.has([0, 0, 1, 0]), let count = file.le16(4), count > 0, file.holds(6, 16 * count) else {
            throw .damaged("icon without a directory")
        }
        var best: (area: Int, body: ByteView)?
        for i in 0..<count {
            let entry = 6 + 16 * i
            // A width of 0 stands for 256.
            guard let w = file.u8(entry), let h = file.u8(entry + 1), let length = file.le32(entry + 8),
                let offset = file.le32(entry + 12)
            else { throw .damaged("icon directory cut short") }
            guard let body = file.slice(offset, length), length > 0 else {
                throw .damaged("icon ends before its picture")
            }
            let area = (w == 0 ? 256 : w) * (h == 0 ? 256 : h)
            if area > best?.area ?? 0 { best = (area, body) }
        }
        guard let best else { throw .damaged("icon without a picture") }
        var seen: ImageInspection
        if best.body.has(PNGChunks.signature) {
            seen = try PNGPicture.inspect(best.body, edge: edge)
        } else {
            // The height counts a mask of one bit a pixel below the picture.
            var header = try BMPHeader(best.body, headerAt: 0, pixelsAt: nil)
            header.height /= 2
            guard header.height > 0 else { throw .damaged("icon without pixels") }
            seen = try BMPPicture.inspect(best.body, header, edge: edge)
        }
        seen.kind = .ico
        seen.pages = min(count, Limits.pages)
        return seen
    }
}
