/// A GIF built by code: a clear code before every pixel, so that nothing of it is packed.
struct GIFFile {
    var bytes: [UInt8]

    init(width: Int, height: Int, isInterlaced: Bool = false, missing: Int = 0, badCode: Bool = false) {
        let order =
            isInterlaced
            ? [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { Array(stride(from: $0.0, to: height, by: $0.1)) }
            : Array(0..<height)
        var codes: [Int] = []
        for y in order { for x in 0..<width { codes += [4, (x / 2 + y) % 4] } }
        codes.removeLast(2 * missing)
        if badCode { codes[41] = 7 }
        codes.append(5)
        var packed: [UInt8] = []
        var (bits, count) = (0, 0)
        for code in codes {
            bits |= code << count
            count += 3
            while count >= 8 {
                packed.append(UInt8(truncatingIfNeeded: bits))
                bits >>= 8
                count -= 8
            }
        }
        packed.append(UInt8(truncatingIfNeeded: bits))
        bytes = Array("GIF89a".utf8) + BitmapFile.le(width, 2) + BitmapFile.le(height, 2) + [0x81, 0, 0]
        bytes += [255, 0, 0, 0, 255, 0, 0, 0, 255, 40, 50, 60, 0x2C, 0, 0, 0, 0]
        bytes += BitmapFile.le(width, 2) + BitmapFile.le(height, 2) + [isInterlaced ? 0x40 : 0, 2]
        for start in stride(from: 0, to: packed.count, by: 255) {
            let part = packed[start..<min(start + 255, packed.count)]
            bytes += [UInt8(part.count)] + part
        }
        bytes += [0, 0x3B]
    }
}
