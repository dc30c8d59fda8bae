/// An SVG drawing: recognised, measured and looked through for what would be active in a browser; never rendered.
enum SVGPicture {
    /// Bytes that are looked through. A logo is smaller.
    private static let looked = 8 << 20

    /// Whether the first element is `svg`, after a mark, an XML declaration, comments and a document type.
    static func begins(_ file: ByteView) -> Bool { start(of: file) != nil }

    static func inspect(_ file: ByteView) throws(PictureDamage) -> ImageInspection {
        guard let start = start(of: file) else { throw .damaged("no SVG element") }
        var result = ImageInspection(.svg)
        let scan = SVGScan(file, from: start, to: min(file.count, looked))
        guard scan.isClosed || file.count > looked else { throw .damaged("SVG ends before its last element") }
        (result.width, result.height) = scan.size
        result.activeContent = scan.active
        if file.count > looked { result.warning = "an SVG too long to be looked through" }
        return result
    }

    private static func start(of file: ByteView) -> Int? {
        var at = file.has([0xEF, 0xBB, 0xBF]) ? 3 : 0
        let end = min(file.count, 16_384)
        while at < end {
            switch file.bytes[at] {
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            case 0x3C:
                if file.has("<svg", at: at) || file.has("<svg:svg", at: at) { return at }
                guard file.has("<?", at: at) || file.has("<!", at: at) else { return nil }
                at = skip(file, at, end)
            default: return nil
            }
        }
        return nil
    }

    /// Past a declaration, a comment, or a document type with its internal subset.
    private static func skip(_ file: ByteView, _ from: Int, _ end: Int) -> Int {
        let isComment = file.has("<!--", at: from)
        var inside = 0
        var at = from + 2
        while at < end {
            let byte = file.bytes[at]
            if isComment {
                if file.has("-->", at: at) { return at + 3 }
            } else {
                if byte == 0x5B { inside += 1 }
                if byte == 0x5D { inside -= 1 }
                if byte == 0x3E, inside <= 0 { return at + 1 }
            }
            at += 1
        }
        return at
    }
}
