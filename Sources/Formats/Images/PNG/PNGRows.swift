/// Takes the rows of a PNG as they are expanded, checks and undoes their filters (PNG 9.2) and makes the small picture.
final class PNGRows {
    private let header: PNGHeader
    private let passes: [PNGHeader.Pass]
    private let shrinker: Shrinker
    private let colours: PNGColours
    private let pixelBytes: Int
    private var pass = 0
    private var row = 0
    private var previous: UnsafeMutablePointer<UInt8>
    /// Whether `rgb` holds the colours of the last row.
    private var isTurned = false
    private let zeros: UnsafeMutablePointer<UInt8>
    private let rgb: UnsafeMutablePointer<UInt8>

    init(_ chunks: PNGChunks, edge: Int) {
        header = chunks.header
        passes = chunks.header.passes
        shrinker = Shrinker(
            width: header.width, height: header.height, maxEdge: edge, order: header.isInterlaced ? .any : .straight)
        colours = PNGColours(chunks)
        pixelBytes = max(1, header.bitsPerPixel / 8)
        let widest = passes.map(\.rowBytes).max() ?? 1
        zeros = .allocate(capacity: widest)
        zeros.initialize(repeating: 0, count: widest)
        rgb = .allocate(capacity: header.width * 3)
        rgb.initialize(repeating: 0, count: header.width * 3)
        previous = zeros
    }

    deinit {
        zeros.deallocate()
        rgb.deallocate()
    }

    /// Bytes of the row that comes next, with its filter byte; nil after the last.
    var nextRowBytes: Int? { pass < passes.count ? passes[pass].rowBytes : nil }

    /// A row in place: its filter is undone. It must stay where it is until the next one was taken.
    func take(_ bytes: UnsafeMutablePointer<UInt8>) throws(PictureDamage) {
        let now = passes[pass]
        let line = bytes + 1
        let y = now.y + row * now.stepY
        if row > 0, PNGFilter.repeats(bytes[0], line, count: now.rowBytes - 1) {
            // Most rows of a logo: what was made of the one above holds once more.
            line.update(from: previous, count: now.rowBytes - 1)
        } else {
            guard PNGFilter.undo(bytes[0], line, previous, count: now.rowBytes - 1, pixel: pixelBytes) else {
                throw .damaged("PNG row \(row + 1) with an impossible filter")
            }
            isTurned = false
        }
        previous = line
        if shrinker.wants(row: y) {
            if !isTurned { colours.turn(UnsafePointer(line), into: rgb, count: now.width) }
            isTurned = true
            if header.isInterlaced {
                shrinker.add(row: y, from: now.x, step: now.stepX, rgb: rgb, count: now.width)
            } else {
                shrinker.add(row: y, rgb: rgb)
            }
        }
        row += 1
        if row == now.height {
            row = 0
            pass += 1
            previous = zeros
            isTurned = false
        }
    }

    /// Whether a palette was asked for a colour that it does not have.
    var missesColours: Bool { colours.missesColours }

    func finish() -> SmallPicture? { shrinker.finish() }
}
