import Images
import Testing

@Suite("JPEG")
struct JPEGTests {
    static let jpeg = try? Thumbnail.jpeg(from: Drawn.scene(333, 251), maxEdge: 400, quality: 88, orientation: 1)

    @Test("A whole picture is proved, measured and made small")
    func whole() throws {
        let jpeg = try #require(Self.jpeg)
        let seen = try #require(jpeg.inspected())
        #expect(seen.kind == .jpeg)
        #expect(seen.damage == nil)
        #expect(seen.warning == nil)
        #expect((seen.width, seen.height) == (333, 251))
        #expect(seen.small != nil && seen.likeness != nil && !seen.isGrey)
    }

    @Test("A picture cut anywhere is damaged", arguments: Array(stride(from: 1, to: 100, by: 7)))
    func cut(percent: Int) throws {
        let jpeg = try #require(Self.jpeg)
        let seen = Array(jpeg[..<(jpeg.count * percent / 100)]).inspected(as: .jpeg)
        #expect(seen?.damage?.cause == .damaged)
    }

    @Test("A picture without its last byte is damaged")
    func lastByte() throws {
        let jpeg = try #require(Self.jpeg)
        #expect(Array(jpeg.dropLast()).inspected()?.damage?.cause == .damaged)
    }

    @Test("A picture cut where a piece of its data ends is damaged, too")
    func cutAtPiece() throws {
        let jpeg = try Thumbnail.jpeg(from: Drawn.scene(300, 260), maxEdge: 300, quality: 100, orientation: 1)
        let scan = try #require((0..<jpeg.count - 1).last { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xDA })
        // Data are read in pieces of 16 KiB, without the zeros that stuff them.
        try #require(jpeg.count > scan + 17_000)
        for end in (scan + 16_300)..<(scan + 16_600) {
            #expect(Array(jpeg[..<end] + [0xFF, 0xD9]).inspected()?.damage?.cause == .damaged)
        }
    }

    @Test("A hole of zeros in the data is damage")
    func hole() throws {
        var jpeg = try #require(Self.jpeg)
        for i in (jpeg.count / 2)..<(jpeg.count / 2 + 300) { jpeg[i] = 0 }
        #expect(jpeg.inspected()?.damage?.cause == .damaged)
    }

    @Test("Bytes after the end are told, not held against the picture")
    func trailing() throws {
        let jpeg = try #require(Self.jpeg)
        let seen = try #require((jpeg + [1, 2, 3, 4]).inspected())
        #expect(seen.damage == nil)
        #expect(seen.warning == "4 bytes after the JPEG's end")
    }

    @Test("Zeros between the data and the end marker are told; other bytes are damage", arguments: [true, false])
    func padding(isZero: Bool) throws {
        let jpeg = try #require(Self.jpeg)
        let extra: [UInt8] = (0..<20).map { isZero ? 0 : UInt8(truncatingIfNeeded: $0 &* 37) }
        let seen = try #require((jpeg.dropLast(2) + extra + jpeg.suffix(2)).inspected())
        #expect((seen.damage == nil) == isZero)
        #expect((seen.warning != nil) == isZero)
    }

    @Test("Random bits flipped in the data never crash, and many show")
    func flips() throws {
        let jpeg = try #require(Self.jpeg)
        var dice = Dice(seed: 5)
        var caught = 0
        for _ in 0..<60 {
            var spoiled = jpeg
            for _ in 0..<16 { spoiled[700 + dice.below(jpeg.count - 702)] ^= 1 << UInt8(dice.below(8)) }
            if spoiled.inspected(as: .jpeg)?.damage != nil { caught += 1 }
        }
        #expect(caught >= 40)
    }
}
