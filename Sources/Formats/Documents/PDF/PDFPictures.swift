/// The pictures of a PDF's pages.
enum PDFPictures {
    /// Pictures in the order in which they are drawn, each once. Small ones (bullets, lines, icons) are left out.
    static func list(_ contents: [PDFContent], in file: PDFFile, limits: DocumentLimits) -> [Picture] {
        var seen: Set<Int> = []
        var made: [Picture] = []
        for (index, content) in contents.enumerated() {
            for drawn in content.pictures where made.count < limits.pictures {
                if let number = drawn.number, !seen.insert(number).inserted { continue }
                let name = "page \(index + 1) picture \(made.count + 1)"
                if let picture = picture(drawn.object, name, in: file) { made.append(picture) }
            }
        }
        return made
    }

    private static func picture(_ object: PDFObject, _ name: String, in file: PDFFile) -> Picture? {
        guard case .stream(let entries, let range) = object,
            let width = file.resolve(entries["Width"] ?? entries["W"]).integer,
            let height = file.resolve(entries["Height"] ?? entries["H"]).integer,
            (16...100_000).contains(width), (16...100_000).contains(height), width * height <= PDFPixels.pixelsAtMost
        else { return nil }
        let filter = file.resolve(entries["Filter"])
        if filter.name == "DCTDecode"
            || filter.array?.count == 1 && file.resolve(filter.array?.first).name == "DCTDecode"
        {
            return Picture(name: name + ".jpg", place: .range(range))
        }
        if filter.name == "JPXDecode" { return Picture(name: name + ".jp2", place: .range(range)) }
        var isMask = false
        if case .bool(true) = file.resolve(entries["ImageMask"]) { isMask = true }
        let bits = isMask ? 1 : file.resolve(entries["BitsPerComponent"]).integer ?? 8
        let isFax = filter.name == "CCITTFaxDecode"
        guard [1, 2, 4, 8, 16].contains(bits),
            let colours = isMask || isFax ? .grey : PDFColours(file.resolve(entries["ColorSpace"]), in: file)
        else { return nil }
        let plain = filters(entries, in: file)
        var pixels = PDFPixels(
            entries: plain, range: range, width: width, height: height, bits: bits, colours: colours)
        if case .stream(let own, let place) = file.resolve(entries["SMask"]),
            file.resolve(own["Width"]).integer == width, file.resolve(own["Height"]).integer == height,
            file.resolve(own["BitsPerComponent"]).integer == 8
        {
            pixels.mask = (filters(own, in: file), place)
        }
        return Picture(name: name + (isFax ? ".tif" : ".bmp"), place: .pixels(pixels))
    }

    private static func filters(_ entries: [String: PDFObject], in file: PDFFile) -> [String: PDFObject] {
        ["Filter", "DecodeParms"].reduce(into: [:]) { plain, key in
            plain[key] = settled(entries[key] ?? .null, in: file)
        }
    }

    /// An object without references, as far as filters need it.
    private static func settled(_ object: PDFObject, in file: PDFFile, depth: Int = 0) -> PDFObject {
        guard depth < 4 else { return .null }
        switch file.resolve(object) {
        case .array(let elements): return .array(elements.map { settled($0, in: file, depth: depth + 1) })
        case .dictionary(let entries): return .dictionary(entries.mapValues { settled($0, in: file, depth: depth + 1) })
        case let other: return other
        }
    }
}
