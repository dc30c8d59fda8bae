import Images
import Testing

@Suite("Pictures made anew")
struct RecodeTests {
    @Test("Turned upright as the orientation asks", arguments: 1...8)
    func orientation(value: Int) {
        let picture = Drawn.paint(3, 2) { x, y in (10 * x, 20 * y, 0) }
        let turned = picture.upright(value)
        // Where the first pixel of the file comes to lie, as EXIF tells it.
        let corners = [1: (0, 0), 2: (2, 0), 3: (2, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 2), 8: (0, 2)]
        let (x, y) = corners[value] ?? (0, 0)
        #expect((turned.width, turned.height) == (value < 5 ? (3, 2) : (2, 3)))
        let at = (y * turned.width + x) * 3
        #expect(Array(turned.rgb[at..<(at + 3)]) == [0, 0, 0])
        let sum = turned.rgb.reduce(0) { $0 + Int($1) }
        #expect(sum == picture.rgb.reduce(0) { $0 + Int($1) })
    }

    @Test("A thumbnail is a whole JPEG of the size asked for, and holds no metadata")
    func thumbnail() throws {
        let jpeg = try Thumbnail.jpeg(from: Drawn.scene(640, 480), maxEdge: 160, quality: 80, orientation: 6)
        let seen = try #require(jpeg.inspected())
        #expect(seen.damage == nil)
        #expect((seen.width, seen.height) == (120, 160))
        #expect(!zip(jpeg, jpeg.dropFirst()).contains { $0 == 0xFF && ($1 == 0xE1 || $1 == 0xED || $1 == 0xFE) })
    }

    @Test("A logo comes out of a PNG as the same picture")
    func png() throws {
        let file = try PNGFile(PNGTests.Kind(colour: 2, depth: 8, interlaced: false), width: 50, height: 40).bytes
        let made = try file.withUnsafeBytes { try Recode.png($0, as: .png, maxEdge: 100) }
        #expect(made.inspected()?.small == file.inspected()?.small)
    }

    @Test("A picture is published no larger than asked, and as JPEG")
    func jpeg() throws {
        let file = BitmapFile(width: 300, height: 200, bits: 24).bytes
        let made = try file.withUnsafeBytes { try Recode.jpeg($0, as: .bmp, maxEdge: 120, quality: 85) }
        let seen = try #require(made.inspected())
        #expect(seen.kind == .jpeg && seen.damage == nil)
        #expect((seen.width, seen.height) == (100, 67))
    }

    @Test("What is damaged is not published")
    func damaged() {
        let file = Array(BitmapFile(width: 300, height: 200, bits: 24).bytes.dropLast(100))
        #expect(throws: PictureDamage.self) {
            try file.withUnsafeBytes { try Recode.jpeg($0, as: .bmp, maxEdge: 120, quality: 85) }
        }
    }
}
