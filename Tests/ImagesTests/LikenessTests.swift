import Images
import Testing

@Suite("The same picture to the eye")
struct LikenessTests {
    static let scene = Drawn.scene(450, 320, seed: 3)

    private func hash(_ maxEdge: Int, _ quality: Int) throws -> UInt64 {
        let jpeg = try Thumbnail.jpeg(from: Self.scene, maxEdge: maxEdge, quality: quality, orientation: 1)
        return try #require(jpeg.inspected()?.likeness)
    }

    @Test("Saved again, smaller or worse, a picture stays the same", arguments: [(450, 40), (225, 80), (150, 90)])
    func same(edge: Int, quality: Int) throws {
        #expect(Likeness.same(try hash(450, 92), try hash(edge, quality)))
    }

    @Test("Different pictures differ", arguments: 10..<20)
    func different(seed: Int) throws {
        let a = try #require(Likeness.hash(Drawn.scene(150, 100, seed: UInt64(seed))))
        let b = try #require(Likeness.hash(Drawn.scene(150, 100, seed: UInt64(seed + 100))))
        #expect(!Likeness.same(a, b))
    }

    @Test("A picture of one colour has no likeness, so that two of them are not the same")
    func flat() {
        #expect(Likeness.hash(Drawn.flat(100, 100, (250, 250, 250))) == nil)
    }

    @Test("A grey copy is told from a colour scan with a little red on it")
    func grey() {
        let page = Drawn.paint(300, 400) { x, y in
            let v = (x / 9 + y / 14) % 3 == 0 ? 30 : 240
            return (v, v, v + 3)
        }
        #expect(page.isGrey)
        let stamped = Drawn.paint(300, 400) { x, y in x < 30 && y < 30 ? (200, 40, 50) : (240, 240, 240) }
        #expect(!stamped.isGrey)
    }
}
