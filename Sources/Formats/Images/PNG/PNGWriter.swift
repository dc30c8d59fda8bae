internal import Deflate

/// Writes a small picture as a PNG: eight bits a colour, no metadata.
enum PNGWriter {
    static func png(_ picture: SmallPicture) throws(PictureDamage) -> [UInt8] {
        let row = picture.width * 3
        var raw: [UInt8] = []
        raw.reserveCapacity((row + 1) * picture.height)
        for y in 0..<picture.height {
            // The difference from the row above packs logos well, and costs nothing to choose.
            raw.append(y == 0 ? 0 : 2)
            for x in 0..<row {
                let value = picture.rgb[y * row + x]
                raw.append(y == 0 ? value : value &- picture.rgb[(y - 1) * row + x])
            }
        }
        let packed: [UInt8]
        do { packed = try Compress.bytes(raw, .zlib) } catch { throw .tooLarge("no memory for a PNG") }
        var file = PNGChunks.signature
        append("IHDR", number(picture.width) + number(picture.height) + [8, 2, 0, 0, 0], to: &file)
        append("IDAT", packed, to: &file)
        append("IEND", [], to: &file)
        return file
    }

    private static func append(_ name: String, _ body: [UInt8], to file: inout [UInt8]) {
        let named = Array(name.utf8) + body
        file += number(body.count)
        file += named
        file += number(Int(named.withUnsafeBytes { Checksum.crc32($0) }))
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
