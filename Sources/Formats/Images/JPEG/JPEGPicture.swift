/// Proves a JPEG whole and makes the small picture.
enum JPEGPicture {
    /// Scans of a progressive file. Ten are usual; each of very many costs as much as a whole decode.
    private static let scans = 100

    static func inspect(_ file: ByteView, edge: Int) throws(PictureDamage) -> ImageInspection {
        var segments = try JPEGSegments(file, buildsTables: true)
        guard case .scan(let first) = try segments.next(), let frame = segments.frame else {
            throw .damaged("JPEG without a picture")
        }
        guard frame.precision == 8 else { throw .unsupported("JPEG with \(frame.precision) bits a sample") }
        try Limits.check(frame.width, frame.height)
        var result = ImageInspection(.jpeg)
        (result.width, result.height) = (frame.width, frame.height)
        switch frame.process {
        case 0xC0, 0xC1:
            let walked = try JPEGWalk.run(file, &segments, first: first)
            result.warning = walked.warning
            result.small = try small(file, walked, segments, edge: edge)
        case 0xC2, 0xC9, 0xCA:
            try checkCost(file, frame)
            let decoded = try TurboDecoder().decode(file, within: edge)
            result.small = decoded.picture
            if case .warning(let text) = decoded.told {
                guard text.contains("extraneous") || !text.hasPrefix("Corrupt") && !text.hasPrefix("Premature") else {
                    throw .damaged(text)
                }
                result.warning = text
            }
        default: throw .unsupported("JPEG of process 0x\(String(frame.process, radix: 16))")
        }
        result.orientation = segments.orientation
        result.pages = segments.pictures
        return result
    }

    private static func small(
        _ file: ByteView, _ walked: JPEGWalk.Result, _ segments: JPEGSegments, edge: Int
    ) throws(PictureDamage) -> SmallPicture? {
        if max(walked.frame.width, walked.frame.height) < Limits.eighthFromEdge || edge > Limits.smallEdge {
            // The walk has proved the data, so a failure here means a kind that the decoder does not know.
            do { return try TurboDecoder().decode(file, within: edge).picture } catch {}
        }
        let colour = JPEGColour(walked.frame, hasJFIF: segments.hasJFIF, adobeTransform: segments.adobeTransform)
        return DCPicture.make(walked, colour: colour, quantisers: segments.quantisers)
    }

    /// libjpeg holds all coefficients of a progressive picture and goes over them once a scan.
    private static func checkCost(_ file: ByteView, _ frame: JPEGFrame) throws(PictureDamage) {
        let blocks = frame.components.reduce(0) { $0 + frame.mcusWide * frame.mcusHigh * $1.h * $1.v }
        guard blocks * 128 <= Limits.decodedBytes else {
            throw .tooLarge("a progressive JPEG of \(frame.width) by \(frame.height) pixels")
        }
        var found = 0
        for i in 0..<max(0, file.count - 1) where file.bytes[i] == 0xFF && file.bytes[i + 1] == 0xDA { found += 1 }
        guard found <= scans else { throw .tooLarge("a JPEG of \(found) scans") }
    }
}
