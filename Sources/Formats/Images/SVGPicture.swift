/// An SVG drawing: recognised and measured, never rendered.
enum SVGPicture {
    /// Whether the first element is `svg`, after a mark, an XML declaration, comments and a document type.
    static func begins(_ file: ByteView) -> Bool {
        var at = file.has([0xEF, 0xBB, 0xBF]) ? 3 : 0
        let end = min(file.count, 8192)
        while at < end {
            switch file.bytes[at] {
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            case 0x3C:
                if file.has("<svg", at: at) || file.has("<svg:svg", at: at) { return true }
                guard file.has("<?", at: at) || file.has("<!", at: at) else { return false }
                let close: StaticString = file.has("<!--", at: at) ? "-->" : ">"
                // A document type may hold an internal subset, with brackets and further signs in it.
                var inside = 0
                while at < end, inside > 0 || !file.has(close, at: at) {
                    if close.utf8CodeUnitCount == 1 {
                        if file.bytes[at] == 0x5B { inside += 1 }
                        if file.bytes[at] == 0x5D { inside -= 1 }
                    }
                    at += 1
                }
                at += close.utf8CodeUnitCount
            default: return false
            }
        }
        return false
    }
}
