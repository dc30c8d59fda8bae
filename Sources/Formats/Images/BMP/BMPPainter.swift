/// Turns a bitmap's rows into colours for the small picture.
final class BMPPainter {
    private let file: ByteView
    private let header: BMPHeader
    private let shrinker: Shrinker
    private var line: [UInt8]
    private var palette = [UInt8](repeating: 0, count: 768)
    /// Shift and greatest value of each mask.
    private let channels: [(mask: UInt32, shift: UInt32, most: UInt32)]
    private(set) var missesColours = false

    init(_ file: ByteView, _ header: BMPHeader, edge: Int) {
        self.file = file
        self.header = header
        shrinker = Shrinker(width: header.width, height: header.height, maxEdge: edge)
        line = [UInt8](repeating: 255, count: header.width * 3)
        for i in 0..<min(header.paletteCount, 256) {
            for c in 0..<3 {
                palette[3 * i + c] = UInt8(file.u8(header.paletteAt + i * header.paletteStep + 2 - c) ?? 0)
            }
        }
        channels = header.masks.prefix(3).map { mask in
            let shift = UInt32(mask.trailingZeroBitCount & 31)
            return (mask, shift, max(1, mask >> shift))
        }
    }

    func finish() -> SmallPicture? { shrinker.finish() }

    private func place(_ row: Int) -> Int { header.isTopDown ? row : header.height - 1 - row }

    private func add(_ row: Int) {
        line.withUnsafeBufferPointer { if let start = $0.baseAddress { shrinker.add(row: place(row), rgb: start) } }
    }

    func paintIndices(_ pixels: [UInt8], row: Int) {
        guard shrinker.wants(row: place(row)) else { return }
        for x in 0..<header.width { set(x, index: Int(pixels[row * header.width + x])) }
        add(row)
    }

    func paintStored(row: Int) {
        guard shrinker.wants(row: place(row)) else { return }
        let start = header.pixelsAt + row * header.rowBytes
        let bytes = file.bytes
        switch header.bits {
        case 24:
            for x in 0..<header.width {
                for c in 0..<3 { line[3 * x + c] = bytes[start + 3 * x + 2 - c] }
            }
        case 16, 32:
            for x in 0..<header.width {
                let value =
                    header.bits == 16
                    ? UInt32(file.le16(start + 2 * x) ?? 0) : UInt32(truncatingIfNeeded: file.le32(start + 4 * x) ?? 0)
                for (c, channel) in channels.enumerated() {
                    let level = UInt64((value & channel.mask) >> channel.shift) * 255 / UInt64(channel.most)
                    line[3 * x + c] = UInt8(truncatingIfNeeded: level)
                }
            }
        default:
            let bits = header.bits
            for x in 0..<header.width {
                let bit = x * bits
                set(x, index: Int(bytes[start + bit >> 3]) >> (8 - bits - bit & 7) & (1 << bits - 1))
            }
        }
        add(row)
    }

    private func set(_ x: Int, index: Int) {
        if index >= header.paletteCount { missesColours = true }
        for c in 0..<3 { line[3 * x + c] = palette[3 * (index & 255) + c] }
    }
}
