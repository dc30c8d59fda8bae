/// A PDF's picture that is no file of its own: rows of samples, or a fax.
struct PDFPixels: Sendable {
    /// The stream's filters, without references, so that the file need not be read again.
    var entries: [String: PDFObject]
    var range: Range<Int>
    var width, height: Int
    var bits: Int
    var colours: PDFColours
    /// How much each pixel covers, for pictures such as stamps that let the paper through: filters and bytes of 8-bit levels.
    var mask: (entries: [String: PDFObject], range: Range<Int>)?
    var object: PDFObject { .stream(entries, range) }

    /// Pixels of one picture: a page at 600 dots an inch has 35 million.
    static let pixelsAtMost = 120_000_000

    /// The picture as a BMP file.
    func bitmap(in source: UnsafeRawBufferPointer, limits: DocumentLimits) throws(DocumentFailure) -> [UInt8] {
        let file = PDFFile(resolved: source)
        let size = BitmapWriter.size(width: width, height: height, isGrey: colours.isGrey)
        guard size <= limits.pictureBytes else { throw .tooLarge("a picture of \(size) bytes") }
        let row = (width * bits * colours.count + 7) / 8
        let decoded = try PDFFilters.decode(object, in: file, limit: limits.pictureBytes)
        if let kind = decoded.picture {
            guard kind.hasPrefix("CC") else { throw .unsupported("the filter \(kind)") }
            return PDFFax.tiff(decoded.bytes, decoded.parameters, width: width, height: height)
        }
        guard decoded.bytes.count >= row * height else {
            throw .damaged("a picture has fewer samples than its size needs")
        }
        var levels: [UInt8] = []
        if let mask {
            levels = try PDFFilters.decode(.stream(mask.entries, mask.range), in: file, limit: limits.pictureBytes)
                .bytes
        }
        let isMasked = levels.count >= width * height
        return BitmapWriter.file(width: width, height: height, isGrey: colours.isGrey) { line, pixels in
            decoded.bytes.withUnsafeBytes { bytes in
                colours.fill(
                    pixels, from: UnsafeRawBufferPointer(rebasing: bytes[(line * row)..<((line + 1) * row)]), bits: bits
                )
            }
            guard isMasked else { return }
            let samples = colours.isGrey ? 1 : 3
            for index in pixels.indices {
                let level = Int(levels[line * width + index / samples])
                pixels[index] = UInt8((Int(pixels[index]) * level + 255 * (255 - level)) / 255)
            }
        }
    }
}
