internal import CTurboJPEG

/// libturbojpeg's compressor: one at a time, freed with its owner.
final class TurboEncoder {
    private let handle: tjhandle

    init() throws(PictureDamage) {
        guard let made = tjInitCompress() else { throw .tooLarge("no memory for a JPEG encoder") }
        handle = made
    }

    deinit { tjDestroy(handle) }

    /// A baseline JPEG with halved colour, without any metadata.
    func encode(_ picture: SmallPicture, quality: Int) throws(PictureDamage) -> [UInt8] {
        let sampling = Int32(bitPattern: TJSAMP_420.rawValue)
        let room = tjBufSize(Int32(picture.width), Int32(picture.height), sampling)
        guard picture.width <= 65_500, picture.height <= 65_500, room > 0, room < 1 << 30 else {
            throw .tooLarge("\(picture.width) by \(picture.height) pixels")
        }
        var failed = false
        let jpeg = [UInt8](unsafeUninitializedCapacity: Int(room)) { out, filled in
            var start = out.baseAddress
            var length = room
            let status = tjCompress2(
                handle, picture.rgb, Int32(picture.width), 0, Int32(picture.height), TJPF_RGB.rawValue,
                &start, &length, sampling, Int32(min(max(quality, 1), 100)), TJFLAG_NOREALLOC | TJFLAG_FASTDCT)
            failed = status != 0
            filled = failed ? 0 : Int(length)
        }
        guard !failed else { throw .damaged("a JPEG could not be written: \(String(cString: tjGetErrorStr2(handle)))") }
        return jpeg
    }
}
