/// A PDF's picture that is no file of its own: rows of samples, or a fax.
struct PDFPixels: Sendable {
    /// The stream's filters, without references, so that the file need not be read again.
    var entries: [String: PDFObject]
    var range: Range<Int>
    var width, height: Int
    var bits: Int
    var colours: PDFColours
    var object: PDFObject { .stream(entries, range) }

    /// Pixels of one picture: a page at 600 dots an inch has 35 million.
    static let pixelsAtMost = 120_000_000

    /// The picture as a BMP file.
    func bitmap(in source: UnsafeRawBufferPointer, limits: DocumentLimits) throws(DocumentFailure) -> [UInt8] {
        let file = PDFFile(resolved: source)
        let row = (width * bits * colours.count + 7) / 8
        let decoded = try PDFFilters.decode(object, in: file, limit: limits.pictureBytes)
        if let kind = decoded.picture {
            guard kind.hasPrefix("CC") else { throw .unsupported("the filter \(kind)") }
            return PDFFax.tiff(decoded.bytes, decoded.parameters, width: width, height: height)
        }
        guard decoded.bytes.count >= row * height else {
            throw .damaged("a picture has fewer samples than its size needs")
        }
        return BitmapWriter.file(width: width, height: height) { line, pixels in
            decoded.bytes.withUnsafeBytes { bytes in
                colours.fill(
                    pixels, from: UnsafeRawBufferPointer(rebasing: bytes[(line * row)..<((line + 1) * row)]), bits: bits
                )
            }
        }
    }
}
