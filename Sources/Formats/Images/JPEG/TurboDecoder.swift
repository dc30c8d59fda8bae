internal import CTurboJPEG

/// libturbojpeg's decompressor: one at a time, freed with its owner.
final class TurboDecoder {
    enum Told {
        case nothing
        case warning(String)
    }
    struct Decoded {
        /// Three bytes a pixel.
        var picture: SmallPicture
        var told: Told
    }

    private let handle: tjhandle

    init() throws(PictureDamage) {
        guard let made = tjInitDecompress() else { throw .tooLarge("no memory for a JPEG decoder") }
        handle = made
    }

    deinit { tjDestroy(handle) }

    /// The picture at the largest scale of eighths whose longer edge stays within `edge` pixels, at an eighth at least.
    func decode(_ file: ByteView, within edge: Int) throws(PictureDamage) -> Decoded {
        guard let start = file.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
            throw .damaged("an empty JPEG")
        }
        var (width, height, sampling, space): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        let length = UInt(file.count)
        guard tjDecompressHeader3(handle, start, length, &width, &height, &sampling, &space) == 0 else {
            throw failure(of: "JPEG header")
        }
        try Limits.check(Int(width), Int(height))
        let longer = Int(max(width, height))
        let eighths = (1...8).last { (longer * $0 + 7) / 8 <= edge } ?? 1
        let (w, h) = ((Int(width) * eighths + 7) / 8, (Int(height) * eighths + 7) / 8)
        guard w * h * 4 <= Limits.decodedBytes else { throw .tooLarge("\(width) by \(height) pixels") }
        let hasInks = space == TJCS_CMYK.rawValue || space == TJCS_YCCK.rawValue
        let format = hasInks ? TJPF_CMYK.rawValue : TJPF_RGB.rawValue
        let pixel = hasInks ? 4 : 3
        var told = Told.nothing
        var failed: PictureDamage?
        let pixels = [UInt8](unsafeUninitializedCapacity: w * h * pixel) { out, filled in
            // A warning may leave rows untouched.
            out.initialize(repeating: 128)
            filled = w * h * pixel
            let status = tjDecompress2(
                handle, start, length, out.baseAddress, Int32(w), 0, Int32(h), format,
                TJFLAG_FASTDCT | TJFLAG_LIMITSCANS)
            guard status != 0 else { return }
            if tjGetErrorCode(handle) == TJERR_WARNING.rawValue {
                told = .warning(String(cString: tjGetErrorStr2(handle)))
            } else {
                failed = failure(of: "JPEG")
            }
        }
        if let failed { throw failed }
        let rgb = hasInks ? Self.printed(pixels) : pixels
        guard let picture = SmallPicture(width: w, height: h, rgb: rgb) else { throw .damaged("a JPEG without pixels") }
        return Decoded(picture: picture, told: told)
    }

    private func failure(of what: String) -> PictureDamage {
        let text = String(cString: tjGetErrorStr2(handle))
        let unsupported = text.contains("nsupported") || text.contains("recision") || text.contains("not implemented")
        return PictureDamage(unsupported ? .unsupported : .damaged, "\(what): \(text)")
    }

    /// Adobe's programs write their inks turned round, and hardly anybody else writes inks.
    private static func printed(_ inks: [UInt8]) -> [UInt8] {
        var rgb: [UInt8] = []
        rgb.reserveCapacity(inks.count / 4 * 3)
        for i in stride(from: 0, to: inks.count - 3, by: 4) {
            let key = UInt32(inks[i + 3])
            for c in 0..<3 { rgb.append(UInt8(truncatingIfNeeded: UInt32(inks[i + c]) * key / 255)) }
        }
        return rgb
    }
}
