/// Names of attachments as they may be shown and compared: no folders, no control characters.
enum FileName {
    /// The name without folders, control characters and blanks around it; nil where nothing is left.
    static func cleaned(_ name: String) -> String? {
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars.prefix(1_000) {
            switch scalar.value {
            case 0x00...0x1F, 0x7F...0x9F, 0xFEFF: continue
            case 0x2F, 0x5C: scalars = String.UnicodeScalarView()
            default: scalars.append(scalar)
            }
        }
        var clean = Substring(String(scalars))
        while clean.first == " " { clean.removeFirst() }
        while let last = clean.last, last == " " { clean.removeLast() }
        return clean.isEmpty || clean == "." || clean == ".." ? nil : String(clean)
    }

    /// A name for what came without one.
    static func made(number: Int, type: String) -> String {
        let ending =
            switch type {
            case "image/jpeg", "image/jpg", "image/pjpeg": "jpg"
            case "image/png": "png"
            case "image/gif": "gif"
            case "image/bmp": "bmp"
            case "image/tiff": "tif"
            case "image/webp": "webp"
            case "application/pdf": "pdf"
            case "application/zip", "application/x-zip-compressed": "zip"
            case "application/msword": "doc"
            case "message/rfc822": "eml"
            case "text/html": "html"
            case "text/calendar": "ics"
            default: type.hasPrefix("text/") || type.hasPrefix("message/") ? "txt" : "bin"
            }
        return "attachment-\(number).\(ending)"
    }
}
