internal import Deflate

/// A PNG file's chunks, each checked against its CRC.
struct PNGChunks {
    private(set) var header: PNGHeader
    /// Three bytes a colour.
    private(set) var palette: ByteView?
    private(set) var transparency: ByteView?
    private(set) var data: [ByteView] = []
    private(set) var frames = 1
    private(set) var orientation = 1
    private(set) var warning: String?

    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    init(_ file: ByteView) throws(PictureDamage) {
        guard file.has(Self.signature) else { throw .damaged("no PNG signature") }
        guard file.has("IHDR", at: 12), let body = file.slice(16, 13), file.be32(8) == 13 else {
            throw .damaged("PNG without its header")
        }
        header = try PNGHeader(body)
        var at = 8
        var isOver = false
        while !isOver {
            guard let length = file.be32(at), let name = file.be32(at + 4), let body = file.slice(at + 8, length),
                let crc = file.be32(at + 8 + length), let checked = file.slice(at + 4, length + 4)
            else { throw .damaged("PNG ends before its end chunk") }
            at += 12 + length
            let isNeeded = name & 0x2000_0000 == 0
            guard Int(Checksum.crc32(checked.bytes)) == crc else {
                // A chunk that no picture needs may be wrong without harm to the pixels.
                guard !isNeeded else { throw .damaged("PNG chunk with a wrong checksum") }
                warning = warning ?? "an additional PNG chunk with a wrong checksum"
                continue
            }
            switch name {
            case 0x4948_4452: break
            case 0x504C_5445: palette = body
            case 0x7452_4E53: transparency = body
            case 0x4944_4154: data.append(body)
            case 0x6163_544C: frames = min(max(body.be32(0) ?? 1, 1), Limits.pages)
            case 0x6558_4966: orientation = EXIF.orientation(body, at: 0) ?? 1
            case 0x4945_4E44: isOver = true
            default: if isNeeded { throw .unsupported("PNG with an unknown critical chunk") }
            }
        }
        guard !data.isEmpty else { throw .damaged("PNG without image data") }
        if header.colour == .palette {
            guard let palette, palette.count >= 3, palette.count % 3 == 0, palette.count <= 768 else {
                throw .damaged("PNG without a usable palette")
            }
        }
        if at < file.count { warning = warning ?? "\(file.count - at) bytes after the PNG's end" }
    }
}
