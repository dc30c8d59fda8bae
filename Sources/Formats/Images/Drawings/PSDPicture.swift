/// A Photoshop document: its size from the header (Adobe Photoshop File Formats Specification, 2019). Its layers are not read.
enum PSDPicture {
    static func inspect(_ file: ByteView) throws(PictureDamage) -> ImageInspection {
        guard file.has("8BPS"), let version = file.be16(4), version == 1 || version == 2, let height = file.be32(14),
            let width = file.be32(18), file.count > 26
        else { throw .damaged("Photoshop header cut short") }
        guard (1...300_000).contains(width), (1...300_000).contains(height) else {
            throw .damaged("Photoshop document without pixels")
        }
        var result = ImageInspection(.psd)
        (result.width, result.height) = (width, height)
        return result
    }
}
