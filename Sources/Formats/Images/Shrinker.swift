/// Makes a small picture from rows of a large one as they come, by averaging squares of pixels.
final class Shrinker {
    /// How the rows come.
    enum Order {
        /// From the top down or from the bottom up: one row of squares is in hand at a time.
        case straight
        /// In any order, or in pieces: all squares are in hand.
        case any
    }

    let width: Int
    let height: Int
    /// Pixels of the large picture across and down one of the small.
    let factor: Int
    private let cellsWide: Int
    private let cellsHigh: Int
    /// Of each square only every so many rows are looked at: two of them are enough to see by.
    private let rowStep: Int
    private let order: Order
    /// The row of squares in hand, when they come straight.
    private var band = -1
    private var sums: [UInt32]
    private var counts: [UInt32]
    private var rgb: [UInt8]

    init(width: Int, height: Int, maxEdge: Int, order: Order = .straight) {
        self.width = width
        self.height = height
        self.order = order
        factor = max(1, (max(width, height) - 1) / max(1, maxEdge) + 1)
        cellsWide = max(1, (width + factor - 1) / factor)
        cellsHigh = max(1, (height + factor - 1) / factor)
        rowStep = (factor + 1) / 2
        let cells = order == .any ? cellsWide * cellsHigh : cellsWide
        sums = [UInt32](repeating: 0, count: cells * 3)
        counts = [UInt32](repeating: 0, count: cells)
        // White where nothing comes.
        rgb = [UInt8](repeating: 255, count: cellsWide * cellsHigh * 3)
    }

    /// Whether row `y` counts: what is not looked at need not be turned into colours.
    func wants(row y: Int) -> Bool { y >= 0 && y < height && (y % factor) % rowStep == 0 }

    /// A whole row of `width` pixels, three bytes each.
    func add(row y: Int, rgb line: UnsafePointer<UInt8>) {
        guard wants(row: y) else { return }
        if factor == 1 {
            rgb.withUnsafeMutableBufferPointer { out in
                (out.baseAddress.map { $0 + y * width * 3 })?.update(from: line, count: width * 3)
            }
            return
        }
        let cell = place(ofRow: y)
        let factor = factor
        sums.withUnsafeMutableBufferPointer { sums in
            counts.withUnsafeMutableBufferPointer { counts in
                var from = line
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

    /// Single pixels of row `y` at `x`, `x` + `step` and so on, for pictures that come in pieces; only in order `.any`.
    func add(row y: Int, from x: Int, step: Int, rgb line: UnsafePointer<UInt8>, count: Int) {
        guard order == .any, y >= 0, y < height, x >= 0, step > 0 else { return }
        var x = x
        var from = line
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

    func finish() -> SmallPicture? {
        if order == .any {
            for row in 0..<cellsHigh { put(row: row, from: row * cellsWide) }
        } else {
            flush()
        }
        return SmallPicture(width: cellsWide, height: cellsHigh, rgb: rgb)
    }

    /// The index of the first square of a row of pixels.
    private func place(ofRow y: Int) -> Int {
        guard order == .straight else { return y / factor * cellsWide }
        if y / factor != band {
            flush()
            band = y / factor
        }
        return 0
    }

    private func flush() {
        guard band >= 0 else { return }
        put(row: band, from: 0)
        sums.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
        counts.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
        band = -1
    }

    private func put(row: Int, from cell: Int) {
        rgb.withUnsafeMutableBufferPointer { rgb in
            sums.withUnsafeBufferPointer { sums in
                var (last, part): (UInt32, UInt64) = (0, 0)
                var to = row * cellsWide * 3
                for i in cell..<(cell + cellsWide) {
                    let n = counts[i]
                    if n != last {
                        // A division by multiplying: sums are at most 255 n, so the rounded part is exact enough.
                        (last, part) = (n, n > 0 ? (1 << 32 + UInt64(n) - 1) / UInt64(n) : 0)
                    }
                    if n > 0 {
                        for c in 0..<3 {
                            rgb[to &+ c] = UInt8(
                                truncatingIfNeeded: (UInt64(sums[3 &* i &+ c] &+ n / 2) &* part) &>> 32)
                        }
                    }
                    to &+= 3
                }
            }
        }
    }
}
