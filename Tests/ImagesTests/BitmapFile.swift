/// A bitmap built by code.
struct BitmapFile {
    var bytes: [UInt8]

    init(width: Int, height: Int, bits: Int, isTopDown: Bool = false) {
        let row = (width * bits + 31) / 32 * 4
        let pixels = (0..<height).flatMap { y in (0..<row).map { UInt8(truncatingIfNeeded: $0 &* 5 &+ y &* 11) } }
        bytes = Self.file(width, isTopDown ? -height : height, bits, packing: 0, pixels)
    }

    init(runs: [UInt8], width: Int, height: Int) { bytes = Self.file(width, height, 8, packing: 1, runs) }

    private static func file(_ width: Int, _ height: Int, _ bits: Int, packing: Int, _ pixels: [UInt8]) -> [UInt8] {
        let palette = bits <= 8 ? (0..<(4 << bits)).map { UInt8(truncatingIfNeeded: $0 &* 3) } : []
        let start = 54 + palette.count
        let head =
            Array("BM".utf8) + le(start + pixels.count, 4) + le(0, 4) + le(start, 4) + le(40, 4) + le(width, 4)
            + le(height, 4) + le(1, 2) + le(bits, 2) + le(packing, 4) + le(pixels.count, 4)
        return head + le(2835, 4) + le(2835, 4) + le(0, 4) + le(0, 4) + palette + pixels
    }

    static func le(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
