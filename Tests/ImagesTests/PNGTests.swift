import Deflate
import Images
import Testing

@Suite("PNG")
struct PNGTests {
    struct Kind: CustomTestStringConvertible, Sendable {
        var colour: Int
        var depth: Int
        var interlaced: Bool
        var testDescription: String { "colour \(colour), \(depth) bits\(interlaced ? ", interlaced" : "")" }
    }
    static let kinds: [Kind] = [
        (0, [1, 2, 4, 8, 16]), (2, [8, 16]), (3, [1, 2, 4, 8]), (4, [8, 16]), (6, [8, 16]),
    ]
    .flatMap { colour, depths in
        depths.flatMap { depth in [false, true].map { Kind(colour: colour, depth: depth, interlaced: $0) } }
    }

    @Test("Every kind of PNG is proved and made small", arguments: kinds)
    func whole(kind: Kind) throws {
        let seen = try #require(PNGFile(kind, width: 37, height: 23).bytes.inspected())
        #expect(seen.damage == nil)
        #expect((seen.width, seen.height) == (37, 23))
        #expect(seen.small?.width == 37)
    }

    @Test("Every filter is undone: the same picture comes out", arguments: 0...4)
    func filters(filter: Int) throws {
        for kind in Self.kinds {
            let plain = try #require(PNGFile(kind, width: 40, height: 40).bytes.inspected()?.small)
            let filtered = try #require(PNGFile(kind, width: 40, height: 40, filter: filter).bytes.inspected()?.small)
            #expect(plain == filtered, "\(kind)")
        }
    }

    @Test("One byte too few or too many in the image data is damage", arguments: [-1, 1])
    func wrongLength(by: Int) throws {
        let file = try PNGFile(Self.kinds[10], width: 20, height: 20, lengthOff: by)
        #expect(file.bytes.inspected()?.damage == PictureDamage(.damaged, "PNG data of a wrong length"))
    }

    @Test("A filter that does not exist is damage")
    func wrongFilter() throws {
        let seen = try PNGFile(Self.kinds[0], width: 20, height: 20, filter: 5, filtered: false).bytes.inspected()
        #expect(seen?.damage?.cause == .damaged)
    }

    @Test("A flipped bit anywhere in the image data is damage", arguments: 0..<8)
    func flipped(bit: Int) throws {
        var bytes = try PNGFile(Self.kinds[11], width: 50, height: 50).bytes
        bytes[60 + 5 * bit] ^= 1 << UInt8(bit)
        #expect(bytes.inspected()?.damage?.cause == .damaged)
    }

    @Test("A header of two gigapixels is too large, and nothing is allocated for it")
    func gigapixels() throws {
        let file = try PNGFile(Self.kinds[0], width: 46_341, height: 46_341, rows: 1)
        #expect(file.bytes.inspected()?.damage?.cause == .tooLarge)
    }
}

/// A PNG built by code.
struct PNGFile {
    var bytes: [UInt8]

    /// `filter` is the filter byte of every row; unless `filtered`, the rows are not filtered by it.
    init(
        _ kind: PNGTests.Kind, width: Int, height: Int, filter: Int = 0, filtered: Bool = true, lengthOff: Int = 0,
        rows: Int? = nil
    ) throws {
        let channels = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][kind.colour] ?? 1
        let bits = kind.depth * channels
        let step = max(1, bits / 8)
        var raw: [UInt8] = []
        let grid =
            kind.interlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)]
        for (x, y, dx, dy) in grid where width > x && height > y {
            let (w, h) = ((width - x + dx - 1) / dx, (height - y + dy - 1) / dy)
            let length = (w * bits + 7) / 8
            var above = [UInt8](repeating: 0, count: length)
            for row in 0..<(rows ?? h) {
                // One colour on the right of the lower half, as in a logo.
                let line = (0..<length).map { i in
                    row > h / 2 && i >= length / 8 * 4
                        ? 91 : UInt8(truncatingIfNeeded: i &* 7 &+ (y + row * dy) &* 13 ^ (i * row / 9))
                }
                raw.append(UInt8(filter))
                for i in 0..<length {
                    let (a, b) = (i >= step ? line[i - step] : 0, above[i])
                    let c = i >= step ? above[i - step] : 0
                    raw.append(line[i] &- (filtered ? Self.predicted(filter, a, b, c) : 0))
                }
                above = line
            }
        }
        if lengthOff < 0 { raw.removeLast(-lengthOff) }
        for _ in 0..<max(0, lengthOff) { raw.append(0) }
        bytes = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        chunk("IHDR", be(width) + be(height) + [UInt8(kind.depth), UInt8(kind.colour), 0, 0, kind.interlaced ? 1 : 0])
        if kind.colour == 3 { chunk("PLTE", (0..<(3 << kind.depth)).map { UInt8(truncatingIfNeeded: $0 &* 11) }) }
        chunk("IDAT", try raw.withUnsafeBytes { try Compress.bytes($0, .zlib) })
        chunk("IEND", [])
    }

    private func be(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }

    private mutating func chunk(_ name: String, _ body: [UInt8]) {
        let named = Array(name.utf8) + body
        bytes += be(body.count) + named + be(Int(named.withUnsafeBytes { Checksum.crc32($0) }))
    }

    private static func predicted(_ filter: Int, _ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt8 {
        switch filter {
        case 1: return a
        case 2: return b
        case 3: return UInt8((Int(a) + Int(b)) / 2)
        case 4:
            let p = Int(a) + Int(b) - Int(c)
            let (pa, pb, pc) = (abs(p - Int(a)), abs(p - Int(b)), abs(p - Int(c)))
            return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
        default: return 0
        }
    }
}
