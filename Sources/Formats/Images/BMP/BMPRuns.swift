/// Expands run-length encoded bitmaps of 8 and 4 bits.
enum BMPRuns {
    /// One palette index a pixel, rows as in the file, from the bottom up.
    static func expand(
        _ file: ByteView, _ header: BMPHeader
    ) throws(PictureDamage) -> (pixels: [UInt8], warning: String?) {
        guard header.width * header.height <= Limits.decodedBytes else {
            throw .tooLarge("\(header.width) by \(header.height) pixels")
        }
        let (width, height) = (header.width, header.height)
        let isFour = header.packing == .runs4
        var pixels = [UInt8](repeating: 0, count: width * height)
        var (x, y, at) = (0, 0, header.pixelsAt)
        var warning: String?
        func put(_ value: Int) {
            if x < width, y < height {
                pixels[y * width + x] = UInt8(truncatingIfNeeded: value)
            } else {
                warning = "bitmap runs past the end of a row"
            }
            x += 1
        }
        while true {
            guard let count = file.u8(at), let value = file.u8(at + 1) else {
                // Every row was there: only the end mark is missing.
                guard y >= height || (y == height - 1 && x >= width) else {
                    throw .damaged("bitmap ends before its last row")
                }
                return (pixels, "bitmap without its end mark")
            }
            at += 2
            if count > 0 {
                guard x + count <= width + 1 || y >= height else { throw .damaged("a bitmap run longer than its row") }
                for i in 0..<count { put(isFour ? (i & 1 == 0 ? value >> 4 : value & 15) : value) }
                continue
            }
            switch value {
            case 0: (x, y) = (0, y + 1)
            case 1:
                let isWhole = y >= height || (y == height - 1 && x >= width)
                return (pixels, warning ?? (isWhole ? nil : "a bitmap that leaves pixels out"))
            case 2:
                guard let dx = file.u8(at), let dy = file.u8(at + 1) else {
                    throw .damaged("bitmap ends inside a jump")
                }
                (x, y, at) = (x + dx, y + dy, at + 2)
                guard x <= width, y <= height else { throw .damaged("a bitmap jump out of the picture") }
            default:
                let bytes = isFour ? (value + 1) / 2 : value
                guard file.holds(at, bytes) else { throw .damaged("bitmap ends inside a run") }
                guard x + value <= width + 1 || y >= height else { throw .damaged("a bitmap run longer than its row") }
                for i in 0..<value {
                    let byte = Int(file.bytes[at + (isFour ? i / 2 : i)])
                    put(isFour ? (i & 1 == 0 ? byte >> 4 : byte & 15) : byte)
                }
                at += (bytes + 1) & ~1
            }
        }
    }
}
