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
        #expect(made.bytes.inspected()?.small == file.inspected()?.small)
    }

    @Test("A picture is published no larger than asked, in each size, and as JPEG")
    func jpeg() throws {
        let file = BitmapFile(width: 300, height: 200, bits: 24).bytes
        let made = try file.withUnsafeBytes { try Recode.jpegs($0, as: .bmp, edges: [150, 75], quality: 85) }
        #expect(made.map(\.width) == [150, 75] && made.map(\.height) == [100, 50])
        for one in made {
            let seen = try #require(one.bytes.inspected())
            #expect(seen.kind == .jpeg && seen.damage == nil)
            #expect((seen.width, seen.height) == (one.width, one.height))
        }
    }

    @Test("A picture of too many bytes is published at a lower quality, a logo smaller")
    func bounds() throws {
        let file = BitmapFile(width: 300, height: 200, bits: 24).bytes
        let free = try file.withUnsafeBytes { try Recode.jpegs($0, as: .bmp, edges: [300], quality: 95) }
        let most = free[0].bytes.count - 1
        let bound = try file.withUnsafeBytes {
            try Recode.jpegs($0, as: .bmp, edges: [300], quality: 95, mostBytes: most)
        }
        #expect(bound[0].bytes.count <= most && bound[0].width == 300)
        let logo = try file.withUnsafeBytes { try Recode.png($0, as: .bmp, maxEdge: 300) }
        let smaller = try file.withUnsafeBytes {
            try Recode.png($0, as: .bmp, maxEdge: 300, mostBytes: logo.bytes.count - 1)
        }
        #expect(smaller.bytes.count < logo.bytes.count && smaller.width == 150)
    }

    @Test("What is damaged is not published")
    func damaged() {
        let file = Array(BitmapFile(width: 300, height: 200, bits: 24).bytes.dropLast(100))
        #expect(throws: PictureDamage.self) {
            try file.withUnsafeBytes { try Recode.jpegs($0, as: .bmp, edges: [120], quality: 85) }
        }
    }
}
