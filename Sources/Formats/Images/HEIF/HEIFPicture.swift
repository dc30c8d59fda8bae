internal import CHEIF

/// Proves a HEIC or AVIF picture whole and makes the small picture.
enum HEIFPicture {
    static func inspect(_ file: ByteView, _ kind: PictureKind, edge: Int) throws(PictureDamage) -> ImageInspection {
        let decoder = try HEIFDecoder(file)
        var result = ImageInspection(kind)
        (result.width, result.height) = decoder.size
        result.pages = max(1, decoder.images)
        result.small = try decoder.decode(edge: edge)
        return result
    }
}

/// libheif's context and its primary picture, freed with their owner.
private final class HEIFDecoder {
    private let calls: px_heif_calls
    private let context: OpaquePointer
    private let handle: OpaquePointer
    let size: (Int, Int)

    init(_ file: ByteView) throws(PictureDamage) {
        var calls = px_heif_calls()
        guard px_heif_load(&calls) != 0, let context = calls.context_alloc() else {
            throw .unsupported("HEIC and AVIF need libheif, which is not there")
        }
        // Pictures are tiled for speed on several cores; a reading stays on its own.
        calls.set_threads(context, 0)
        calls.set_limit(context, 16_384)
        var handle: OpaquePointer?
        var error = calls.read(context, file.bytes.baseAddress, file.count, nil)
        if error.code == heif_error_Ok { error = calls.primary(context, &handle) }
        guard error.code == heif_error_Ok, let handle else {
            let damage = Self.damage(error)
            calls.context_free(context)
            throw damage
        }
        (self.calls, self.context, self.handle) = (calls, context, handle)
        size = (Int(calls.handle_width(handle)), Int(calls.handle_height(handle)))
    }

    deinit {
        calls.handle_release(handle)
        calls.context_free(context)
    }

    var images: Int { Int(calls.images(context)) }

    func decode(edge: Int) throws(PictureDamage) -> SmallPicture? {
        try Limits.check(size.0, size.1)
        // The planes as decoded and their colours as bytes stand in memory together.
        guard size.0 * size.1 <= Limits.decodedBytes / 3 else { throw .tooLarge("\(size.0) by \(size.1) pixels") }
        let options = calls.options_alloc()
        defer { calls.options_free(options) }
        options?.pointee.strict_decoding = 1
        options?.pointee.convert_hdr_to_8bit = 1
        var image: OpaquePointer?
        let error = calls.decode(handle, &image, heif_colorspace_RGB, heif_chroma_interleaved_RGB, options)
        guard error.code == heif_error_Ok, let image else { throw Self.damage(error) }
        defer { calls.image_release(image) }
        var stride: Int32 = 0
        let (width, height) = (
            Int(calls.image_width(image, heif_channel_interleaved)),
            Int(calls.image_height(image, heif_channel_interleaved))
        )
        guard let plane = calls.plane(image, heif_channel_interleaved, &stride), width > 0, height > 0,
            Int(stride) >= width * 3
        else { throw .damaged("a picture without pixels") }
        let shrinker = Shrinker(width: width, height: height, maxEdge: edge)
        for y in 0..<height { shrinker.add(row: y, rgb: plane + y * Int(stride)) }
        return shrinker.finish()
    }

    private static func damage(_ error: heif_error) -> PictureDamage {
        let text = error.message.map { String(cString: $0) } ?? "HEIF"
        switch error.code {
        case heif_error_Unsupported_filetype, heif_error_Unsupported_feature, heif_error_Plugin_loading_error:
            return .unsupported(text)
        case heif_error_Memory_allocation_error: return .tooLarge(text)
        default: return .damaged(text)
        }
    }
}
