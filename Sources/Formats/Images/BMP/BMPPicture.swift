/// Proves a bitmap whole and makes the small picture.
enum BMPPicture {
    static func inspect(_ file: ByteView, edge: Int) throws(PictureDamage) -> ImageInspection {
        guard file.has("BM"), let pixelsAt = file.le32(10) else { throw .damaged("no bitmap header") }
        let header = try BMPHeader(file, headerAt: 14, pixelsAt: pixelsAt == 0 ? nil : pixelsAt)
        return try inspect(file, header, edge: edge)
    }

    static func inspect(
        _ file: ByteView, _ header: BMPHeader, edge: Int
    ) throws(PictureDamage) -> ImageInspection {
        try header.check()
        var result = ImageInspection(.bmp)
        (result.width, result.height, result.warning) = (header.width, header.height, header.warning)
        guard header.pixelsAt >= 0, header.pixelsAt < file.count else {
            throw .damaged("bitmap ends before its pixels")
        }
        switch header.packing {
        case .jpeg, .png:
            guard let inner = file.slice(header.pixelsAt, file.count - header.pixelsAt) else { break }
            let seen =
                header.packing == .jpeg
                ? try JPEGPicture.inspect(inner, edge: edge) : try PNGPicture.inspect(inner, edge: edge)
            result.small = seen.small
        case .runs8, .runs4:
            let rows = try BMPRuns.expand(file, header)
            result.warning = result.warning ?? rows.warning
            let painter = BMPPainter(file, header, edge: edge)
            for row in 0..<header.height { painter.paintIndices(rows.pixels, row: row) }
            result.small = painter.finish()
        case .none, .masks:
            let (needed, over) = header.rowBytes.multipliedReportingOverflow(by: header.height)
            guard !over, file.holds(header.pixelsAt, needed) else { throw .damaged("bitmap ends before its last row") }
            let painter = BMPPainter(file, header, edge: edge)
            for row in 0..<header.height { painter.paintStored(row: row) }
            result.small = painter.finish()
            if painter.missesColours { result.warning = "a colour that the bitmap's palette does not have" }
        }
        return result
    }
}
