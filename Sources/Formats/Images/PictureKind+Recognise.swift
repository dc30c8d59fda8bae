extension PictureKind {
    /// The kind by the file's first bytes (and for a zip its first entries); nil where it is no picture.
    public static func recognise(_ bytes: UnsafeRawBufferPointer) -> PictureKind? {
        let file = ByteView(bytes)
        return raster(file) ?? drawing(file)
    }

    private static func raster(_ file: ByteView) -> PictureKind? {
        if file.has([0xFF, 0xD8, 0xFF]) { return .jpeg }
        if file.has(PNGChunks.signature) { return .png }
        if file.has("GIF87a") || file.has("GIF89a") { return .gif }
        if file.has("RIFF"), file.has("WEBP", at: 8) { return .webp }
        if file.has([0x49, 0x49, 0x2A, 0]) || file.has([0x4D, 0x4D, 0, 0x2A]) { return .tiff }
        if file.has([0x49, 0x49, 0x2B, 0]) || file.has([0x4D, 0x4D, 0, 0x2B]) { return .tiff }
        if file.has("BM"), let header = file.le32(14), [12, 16, 40, 52, 56, 64, 108, 124].contains(header) {
            return .bmp
        }
        if file.has([0, 0, 1, 0]), let count = file.le16(4), count > 0, file.u8(9) == 0, isIcon(file) { return .ico }
        if file.has("ftyp", at: 4) { return isoBrand(file) }
        return nil
    }

    /// The first picture of an icon lies inside the file and after its directory.
    private static func isIcon(_ file: ByteView) -> Bool {
        guard let count = file.le16(4), let length = file.le32(14), let offset = file.le32(18) else { return false }
        return length > 0 && offset >= 6 + 16 * count && file.holds(offset, min(length, 16))
    }

    private static func isoBrand(_ file: ByteView) -> PictureKind? {
        guard let size = file.be32(0), size >= 16 else { return nil }
        for at in [8] + Array(stride(from: 16, to: min(size, 256), by: 4)) {
            if file.has("avif", at: at) || file.has("avis", at: at) { return .avif }
            for brand in ["heic", "heix", "heim", "heis", "hevc", "hevx"] as [StaticString]
            where file.has(brand, at: at) {
                return .heic
            }
        }
        return nil
    }

    private static func drawing(_ file: ByteView) -> PictureKind? {
        if file.has("8BPS") { return .psd }
        if file.has("RIFF"), file.has("CDR", at: 8) || file.has("cdr", at: 8) { return .cdr }
        if file.has([0x50, 0x4B, 3, 4]), holds(file, "content/riffData.cdr", within: 4096) { return .cdr }
        if file.has([0xC5, 0xD0, 0xD3, 0xC6]) { return .eps }
        if file.has("%!PS-Adobe") {
            return holds(file, "Adobe Illustrator", within: 4096) || holds(file, "%AI", within: 4096) ? .ai : .eps
        }
        if file.has("%PDF-"),
            holds(file, "/AIPrivateData", within: 1 << 20) || holds(file, "Adobe Illustrator", within: 4096)
        {
            return .ai
        }
        return SVGPicture.begins(file) ? .svg : nil
    }

    static func holds(_ file: ByteView, _ text: StaticString, within: Int) -> Bool {
        let last = min(file.count, within) - text.utf8CodeUnitCount
        guard last >= 0 else { return false }
        let first = text.utf8Start[0]
        for at in 0...last where file.bytes[at] == first && file.has(text, at: at) { return true }
        return false
    }
}
