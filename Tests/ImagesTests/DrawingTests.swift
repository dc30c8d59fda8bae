import Images
import Testing

@Suite("Drawings")
struct DrawingTests {
    struct Drawing: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var size = (0, 0)
        var active: [String] = []
        var isWhole = true
    }
    static let drawings = [
        Drawing(
            testDescription: "plain", text: "<svg width='120' height='40px'><g><path d='M0 0'/></g></svg>",
            size: (120, 40)),
        Drawing(testDescription: "view box", text: "<svg viewBox=\"0 0 64 32.5\"><rect/></svg>", size: (64, 32)),
        Drawing(testDescription: "script", text: "<svg><script>alert(1)</script></svg>", active: ["script"]),
        Drawing(testDescription: "event", text: "<svg onload = \"x()\"></svg>", active: ["event handler"]),
        Drawing(
            testDescription: "reference", text: "<svg><image xlink:href=\"http://host/x.png\"/></svg>",
            active: ["external reference"]),
        Drawing(
            testDescription: "foreign object", text: "<svg><foreignObject><p/></foreignObject></svg>",
            active: ["foreign object"]),
        Drawing(testDescription: "own reference", text: "<svg><use href='#a'/></svg>"),
        Drawing(testDescription: "words in a comment", text: "<svg><!-- <script> --><g/></svg>"),
        Drawing(testDescription: "cut", text: "<svg><g><path d='M0", isWhole: false),
    ]

    @Test("An SVG is measured and what is active in it is told", arguments: drawings)
    func svg(drawing: Drawing) throws {
        let seen = try #require(Array(drawing.text.utf8).inspected())
        #expect(seen.kind == .svg)
        #expect((seen.damage == nil) == drawing.isWhole)
        #expect((seen.width, seen.height) == drawing.size)
        #expect(seen.activeContent == drawing.active)
    }

    @Test("A Photoshop document tells its size")
    func psd() {
        let bytes: [UInt8] =
            Array("8BPS".utf8) + [0, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 1, 44, 0, 0, 2, 88, 0, 8, 0, 3, 0, 0]
        let seen = bytes.inspected()
        #expect(seen?.width == 600)
        #expect(seen?.height == 300)
    }

    @Test("A PostScript drawing tells its bounding box")
    func eps() {
        let seen = Array("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 10 20 210 120\n".utf8).inspected()
        #expect(seen?.width == 200)
        #expect(seen?.height == 100)
    }
}
