internal import CWebP

/// Proves a WebP whole, every frame of it, and makes the small picture of the first.
enum WebPPicture {
    static func inspect(_ file: ByteView, edge: Int) throws(PictureDamage) -> ImageInspection {
        let container = try WebPContainer(file)
        var result = ImageInspection(.webp)
        result.orientation = container.orientation
        result.pages = container.frames.count
        result.warning = container.warning
        var expanded = 0
        for (i, frame) in container.frames.enumerated() {
            let size = try size(of: frame)
            expanded += 4 * size.0 * size.1
            guard expanded <= Limits.expandedBytes else { throw .tooLarge("WebP of \(expanded / 4) pixels") }
            if i == 0 {
                (result.width, result.height) = container.canvas ?? size
                try Limits.check(result.width, result.height)
                result.small = try decode(frame, size, edge: edge)
            } else {
                _ = try decode(frame, size, edge: 64)
            }
        }
        return result
    }

    private static func size(of frame: ByteView) throws(PictureDamage) -> (Int, Int) {
        var features = WebPBitstreamFeatures()
        let status = WebPGetFeatures(
            frame.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), frame.count, &features)
        guard status == VP8_STATUS_OK else { throw failure(status) }
        try Limits.check(Int(features.width), Int(features.height))
        // A lossless picture is held whole while it is decoded. Format 2 is lossless, 0 a mixture that cannot be.
        guard features.format != 2 || Int(features.width) * Int(features.height) <= Limits.decodedBytes / 4 else {
            throw .tooLarge("\(features.width) by \(features.height) pixels")
        }
        return (Int(features.width), Int(features.height))
    }

    /// Decodes all of the frame, on the way down to a longer edge of `edge`, over white.
    static func decode(
        _ frame: ByteView, _ size: (Int, Int), edge: Int
    ) throws(PictureDamage) -> SmallPicture? {
        var config = WebPDecoderConfig()
        guard WebPInitDecoderConfig(&config) != 0 else { throw .unsupported("another version of libwebp") }
        let longer = max(size.0, size.1)
        let (w, h) =
            longer > edge ? (max(1, size.0 * edge / longer), max(1, size.1 * edge / longer)) : (size.0, size.1)
        config.options.use_threads = 0
        if longer > edge {
            config.options.use_scaling = 1
            config.options.scaled_width = Int32(w)
            config.options.scaled_height = Int32(h)
        }
        config.output.colorspace = MODE_RGBA
        config.output.is_external_memory = 1
        var status = VP8_STATUS_OK
        let rgba = [UInt8](unsafeUninitializedCapacity: w * h * 4) { out, filled in
            out.initialize(repeating: 255)
            filled = w * h * 4
            config.output.u.RGBA.rgba = out.baseAddress
            config.output.u.RGBA.stride = Int32(4 * w)
            config.output.u.RGBA.size = 4 * w * h
            status = WebPDecode(frame.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), frame.count, &config)
        }
        guard status == VP8_STATUS_OK else { throw failure(status) }
        return SmallPicture(width: w, height: h, rgba: rgba)
    }

    private static func failure(_ status: VP8StatusCode) -> PictureDamage {
        switch status {
        case VP8_STATUS_UNSUPPORTED_FEATURE: .unsupported("a WebP feature that is not decoded")
        case VP8_STATUS_OUT_OF_MEMORY: .tooLarge("no memory for the WebP")
        case VP8_STATUS_NOT_ENOUGH_DATA, VP8_STATUS_SUSPENDED: .damaged("WebP data end too early")
        default: .damaged("WebP data that cannot be decoded")
        }
    }
}
