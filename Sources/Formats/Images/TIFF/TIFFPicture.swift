/// Proves a TIFF whole, every page of it, and makes the small picture of the first.
enum TIFFPicture {
    static func inspect(_ file: ByteView, edge: Int) throws(PictureDamage) -> ImageInspection {
        let reader = try TIFFReader(file)
        var result = ImageInspection(.tiff)
        var pages = 0
        repeat {
            let size = reader.size
            try Limits.check(size.0, size.1)
            if pages == 0 {
                (result.width, result.height) = size
                result.orientation = reader.orientation
                result.small = try reader.paint(edge: edge)
                // Kinds that cannot be painted are still proved.
                if result.small == nil {
                    try reader.prove()
                    result.warning = "pixels of a kind that is not shown"
                }
            } else {
                try reader.prove()
            }
            pages += 1
            guard pages < Limits.pages else { throw .tooLarge("TIFF of more than \(Limits.pages) pages") }
        } while try reader.next()
        result.pages = pages
        result.warning = result.warning ?? reader.warning
        return result
    }
}
