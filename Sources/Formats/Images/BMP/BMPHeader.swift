/// A bitmap's headers, from OS/2's of 12 bytes to Windows' of 124 (Microsoft, "Bitmap Header Types").
struct BMPHeader {
    enum Packing: Equatable {
        case none, runs8, runs4, masks, jpeg, png
    }
    var width: Int
    var height: Int
    /// Rows from the top down; most files go from the bottom up.
    var isTopDown: Bool
    var bits: Int
    var packing: Packing
    /// Red, green, blue and alpha; a mask of 0 is absent.
    var masks: [UInt32]
    /// Offset of the palette and the bytes of one of its entries.
    var paletteAt: Int
    var paletteStep: Int
    var paletteCount: Int
    /// Offset of the pixels.
    var pixelsAt: Int
    var warning: String?

    /// Bytes of an unpacked row; rows are padded to four.
    var rowBytes: Int { (width * bits + 31) / 32 * 4 }

    /// `headerAt` and `pixelsAt` differ from a file's in an icon.
    init(_ file: ByteView, headerAt: Int, pixelsAt: Int?) throws(PictureDamage) {
        guard let size = file.le32(headerAt) else { throw .damaged("bitmap header cut short") }
        let isOld = size == 12
        guard isOld || (size >= 16 && size <= 256), file.holds(headerAt, size) else {
            throw .damaged("bitmap header of an impossible length")
        }
        let (w, h) =
            isOld
            ? (file.le16(headerAt + 4), file.le16(headerAt + 6))
            : (file.signedLE32(headerAt + 4), file.signedLE32(headerAt + 8))
        guard let w, let h, let bits = file.le16(headerAt + (isOld ? 10 : 14)), w > 0, h != 0, h > Int(Int32.min) else {
            throw .damaged("bitmap without pixels")
        }
        (width, height, isTopDown, self.bits) = (w, abs(h), h < 0, bits)
        try Limits.check(width, height)
        let code = size >= 20 ? file.le32(headerAt + 16) ?? 0 : 0
        let isOS2 = size == 16 || size == 64
        packing = try Self.packing(code, isOS2: isOS2)
        paletteStep = isOld ? 3 : 4
        let declared = size >= 36 ? file.le32(headerAt + 32) ?? 0 : 0
        masks = []
        paletteAt = headerAt + size
        if packing == .masks {
            guard bits == 16 || bits == 32 else { throw .damaged("bitmap masks with \(bits) bits a pixel") }
            for i in 0..<4 {
                // A header of 40 bytes has the masks after it, longer ones inside; three of them in the shorter forms.
                let isThere = i < 3 || size >= 56 || code == 6
                masks.append(isThere ? UInt32(truncatingIfNeeded: file.le32(headerAt + 40 + 4 * i) ?? 0) : 0)
            }
            if size == 40 { paletteAt += code == 6 ? 16 : 12 }
        } else if bits == 16 {
            masks = [0x7C00, 0x03E0, 0x001F, 0]
        } else if bits == 32 {
            masks = [0xFF_0000, 0xFF00, 0xFF, 0]
        }
        paletteCount = bits <= 8 ? min(declared == 0 ? 1 << bits : declared, 1 << bits) : 0
        self.pixelsAt = pixelsAt ?? paletteAt + paletteCount * paletteStep
        if paletteCount > 0, self.pixelsAt > paletteAt {
            paletteCount = min(paletteCount, (self.pixelsAt - paletteAt) / paletteStep)
        }
        for at in [24, 28] where size >= 40 {
            if let density = file.signedLE32(headerAt + at), density < 0 || density > 1_000_000 {
                warning = "a bitmap of impossible resolution"
            }
        }
    }

    private static func packing(_ code: Int, isOS2: Bool) throws(PictureDamage) -> Packing {
        switch code {
        case 0: return .none
        case 1: return .runs8
        case 2: return .runs4
        case 3 where !isOS2, 6: return .masks
        case 4 where !isOS2: return .jpeg
        case 5: return .png
        default: throw .unsupported("bitmap packed by method \(code)")
        }
    }

    /// Whether the bits a pixel suit the packing.
    func check() throws(PictureDamage) {
        let known: [Int] =
            switch packing {
            case .none: [1, 2, 4, 8, 16, 24, 32]
            case .runs8: [8]
            case .runs4: [4]
            case .masks: [16, 32]
            case .jpeg, .png: Array(0...32)
            }
        guard known.contains(bits) else { throw .damaged("bitmap with \(bits) bits a pixel") }
    }
}
