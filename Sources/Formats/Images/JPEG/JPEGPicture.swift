/// Proves a JPEG whole and makes the small picture.
enum JPEGPicture {
    /// What a small picture should reach where an eighth of the size is too small to look at.
    private static let glance = 480

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
            let decoded = try TurboDecoder().decode(file, reaching: wanted(edge))
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

    private static func wanted(_ edge: Int) -> Int { edge > Limits.smallEdge ? edge : glance }

    private static func small(
        _ file: ByteView, _ walked: JPEGWalk.Result, _ segments: JPEGSegments, edge: Int
    ) throws(PictureDamage) -> SmallPicture? {
        if max(walked.frame.width, walked.frame.height) < Limits.eighthFromEdge || edge > Limits.smallEdge {
            // The walk has proved the data, so a failure here means a kind that the decoder does not know.
            do { return try TurboDecoder().decode(file, reaching: wanted(edge)).picture } catch {}
        }
        let colour = JPEGColour(walked.frame, hasJFIF: segments.hasJFIF, adobeTransform: segments.adobeTransform)
        return DCPicture.make(walked, colour: colour, quantisers: segments.quantisers)
    }
}
