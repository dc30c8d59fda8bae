/// Makes a small picture from rows of a large one as they come, by averaging squares of pixels.
final class Shrinker {
    let width: Int
    let height: Int
    /// Pixels of the large picture across and down one of the small.
    let factor: Int
    private let cellsWide: Int
    private let cellsHigh: Int
    /// Of each square only every so many rows are looked at: at least three of them, which is enough to see by.
    private let rowStep: Int
    private var sums: [UInt32]
    private var counts: [UInt32]

    init(width: Int, height: Int, maxEdge: Int = Limits.smallEdge) {
        self.width = width
        self.height = height
        let edge = max(1, maxEdge)
        factor = max(1, (max(width, height) - 1) / edge + 1)
        cellsWide = max(1, (width + factor - 1) / factor)
        cellsHigh = max(1, (height + factor - 1) / factor)
        rowStep = max(1, factor / 3)
        sums = [UInt32](repeating: 0, count: cellsWide * cellsHigh * 3)
        counts = [UInt32](repeating: 0, count: cellsWide * cellsHigh)
    }

    /// Whether row `y` counts: what is not looked at need not be turned into colours.
    func wants(row y: Int) -> Bool { y >= 0 && y < height && (y % factor) % rowStep == 0 }

    /// A whole row of `width` pixels, three bytes each.
    func add(row y: Int, rgb: UnsafePointer<UInt8>) {
        guard wants(row: y) else { return }
        let cell = y / factor * cellsWide
        let factor = factor
        sums.withUnsafeMutableBufferPointer { sums in
            counts.withUnsafeMutableBufferPointer { counts in
                var from = rgb
                var left = width
                for i in cell..<(cell + cellsWide) {
                    let some = min(factor, left)
                    left &-= some
                    var (r, g, b): (UInt32, UInt32, UInt32) = (0, 0, 0)
                    for _ in 0..<some {
                        r &+= UInt32(from[0])
                        g &+= UInt32(from[1])
                        b &+= UInt32(from[2])
                        from += 3
                    }
                    sums[3 &* i] &+= r
                    sums[3 &* i &+ 1] &+= g
                    sums[3 &* i &+ 2] &+= b
                    counts[i] &+= UInt32(truncatingIfNeeded: some)
                }
            }
        }
    }

    /// Single pixels of row `y` at `x`, `x` + `step` and so on, for pictures that come in a different order.
    func add(row y: Int, from x: Int, step: Int, rgb: UnsafePointer<UInt8>, count: Int) {
        guard y >= 0, y < height, step > 0 else { return }
        var x = x
        var from = rgb
        for _ in 0..<count {
            guard x < width else { return }
            let i = y / factor * cellsWide + x / factor
            sums[3 * i] &+= UInt32(from[0])
            sums[3 * i + 1] &+= UInt32(from[1])
            sums[3 * i + 2] &+= UInt32(from[2])
            counts[i] &+= 1
            from += 3
            x += step
        }
    }

    /// What came, made small; white where nothing came.
    func finish() -> SmallPicture? {
        let rgb = [UInt8](unsafeUninitializedCapacity: sums.count) { out, filled in
            for i in counts.indices {
                let n = counts[i]
                for c in 3 * i..<3 * i + 3 { out[c] = n == 0 ? 255 : UInt8(truncatingIfNeeded: (sums[c] &+ n / 2) / n) }
            }
            filled = sums.count
        }
        return SmallPicture(width: cellsWide, height: cellsHigh, rgb: rgb)
    }
}
