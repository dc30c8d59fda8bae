import Images
import Testing
import Values

@testable import ReadingStage

@Suite("Scanned pages")
struct ScanTests {
    /// The least that can be told apart in a slope: a fifth of a degree.
    private static let near = 0.0035

    @Test("The tilt of a page is found to a fifth of a degree", arguments: [-3.0, 0, 0.8])
    func skew(degrees: Double) throws {
        let slope = try #require(Skew.slope(Skew.points(of: RuledPage.page(row: degrees * 0.0174533))))
        #expect((slope - degrees * 0.0174533).magnitude <= Self.near)
    }

    @Test(
        "A page that was turned or photographed at an angle is laid straight",
        arguments: [(-0.05, 0.05), (0.01, 0.02)])
    func straight(row: Double, column: Double) {
        let tilted = RuledPage.page(row: row, column: column)
        var straight = tilted.straightened(by: PageShape(tilted), scale: 1)
        let lines = RulingLines(wipingFrom: &straight)
        #expect(lines.horizontal.count == 9)
        #expect(lines.vertical.count == 3)
        for line in lines.horizontal { #expect((line.to - line.from - 700).magnitude < 20) }
    }

    @Test("The ruling of a straight table is found and wiped out, but not the print that touches it")
    func ruling() {
        var straight = RuledPage.page()
        // An upright stroke of a letter that stands across a line.
        for y in 210..<230 { for x in 200..<205 { straight.pixels[y * straight.width + x] = 0 } }
        let lines = RulingLines(wipingFrom: &straight)
        #expect(lines.horizontal.map(\.at) == (0...8).map { 101 + $0 * 60 })
        #expect(lines.vertical.map(\.at) == [101, 401, 801])
        #expect((210..<230).allSatisfy { straight.pixels[$0 * straight.width + 202] == 0 })
        #expect(straight.pixels.count { $0 == 0 } < 20 * 5 + 60)
    }

    @Test("The upright stroke of a large letter is no line of a table")
    func letters() {
        var page = RuledPage.page()
        for y in 25..<75 { for x in 300..<304 { page.pixels[y * page.width + x] = 0 } }
        #expect(RulingLines(wipingFrom: &page).vertical.count == 3)
        #expect(page.pixels[50 * page.width + 302] == 0)
    }

    @Test("Cells follow the ruling; a cell over two rows is one")
    func cells() {
        func line(_ at: Int, _ from: Int, _ to: Int) -> RulingLines.Line { .init(at: at, from: from, to: to) }
        let lines = RulingLines(
            horizontal: [line(100, 100, 800), line(150, 100, 800), line(200, 400, 800), line(250, 100, 800)],
            vertical: [line(100, 100, 250), line(400, 100, 250), line(800, 100, 250)])
        let grid = ScanGrid(lines, width: 900, height: 700)
        #expect(grid.cells.map(\.row) == [0, 0, 1, 1, 2])
        #expect(grid.cells.map(\.column) == [0, 1, 0, 1, 1])
        #expect(grid.cells.map(\.rowSpan) == [1, 1, 2, 1, 1])
        #expect(grid.cells[2].box.bottom == 249)
        #expect(grid.outside.map(\.top) == [0, 254])
    }

    @Test("A page without a table has no cells")
    func lineless() {
        let none = RulingLines(horizontal: [], vertical: [])
        #expect(ScanGrid(none, width: 900, height: 700).cells.isEmpty)
    }

    @Test("Lines of print are cut apart; 二 is one line, a speck none")
    func strips() {
        func ink(_ spans: [Range<Int>], _ height: Int) -> [Int] {
            (0..<height).map { row in spans.contains { $0.contains(row) } ? 9 : 0 }
        }
        #expect(ScanStrip.spans(ink([5..<33, 45..<73], 80)) == [5..<33, 45..<73])
        #expect(ScanStrip.spans(ink([10..<14, 30..<35], 50)) == [10..<35])
        #expect(ScanStrip.spans(ink([10..<13], 50)) == [])
        #expect(ScanStrip.spans([]) == [])
        var page = GreyPage(width: 100, height: 60, pixels: [UInt8](repeating: 255, count: 6_000))
        for y in 20..<40 { for x in 30..<50 { page.pixels[y * 100 + x] = 0 } }
        let strips = ScanStrip.lines(in: PageBox(left: 10, top: 5, right: 90, bottom: 55), of: page, cell: 7)
        #expect(strips.map(\.box) == [PageBox(left: 26, top: 17, right: 54, bottom: 43)])
        #expect(strips.first?.picture.width == 28 + 2 * ScanStrip.margin)
        #expect(strips.first?.picture.pixels.count { $0 == 0 } == 400)
    }

    @Test("Stains and shade go, the print stays, and so does print under a seal")
    func flattened() throws {
        // Paper that darkens to the right, a brown stain, a red stroke, and black print on all of it.
        let (width, height) = (400, 200)
        var rgb: [UInt8] = []
        for y in 0..<height {
            for x in 0..<width {
                let shade = 240 - x / 4
                let isStained = (100..<300).contains(x) && y > 100
                let isPrint = x % 40 < 4 && y % 40 > 10
                let isSeal = (60..<80).contains(y)
                let light = isStained ? shade * 200 / 255 : shade
                rgb +=
                    isPrint
                    ? (isSeal ? [70, 25, 25] : [30, 30, 30])
                    : isSeal
                        ? [205, 40, 45] : [UInt8(light), UInt8(light), UInt8(isStained ? light * 8 / 10 : light)]
            }
        }
        let page = GreyPage(try #require(SmallPicture(width: width, height: height, rgb: rgb)))
        for (x, y) in [(2, 20), (162, 150), (242, 70), (362, 190)] {
            #expect(page.pixels[y * width + x] < GreyPage.ink)
        }
        for (x, y) in [(20, 20), (190, 150), (230, 70), (390, 190)] {
            #expect(page.pixels[y * width + x] > GreyPage.ink + 30)
        }
    }

    @Test("tesseract's table is read: words with their places and pages, dirt left out")
    func table() {
        let rows = [
            "level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext",
            "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t",
            "5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t91.5\t企业", "5\t1\t1\t1\t1\t2\t50\t20\t30\t40\t3\tx",
            "5\t1\t1\t1\t1\t3\t90\t20\t30\t40\t95\t ", "5\t2\t1\t1\t1\t1\t10\t20\t30\t40\t88\t96.4%",
        ]
        let words = ScanWord.read(Array(rows.joined(separator: "\n").utf8))
        #expect(words.map(\.text) == ["企业", "96.4%"])
        #expect(words.map(\.page) == [1, 2])
        #expect(words.first?.x == 10 && words.first?.height == 40)
    }

    @Test("Pages are stacked into one file, each with its directory")
    func stack() {
        let pages = [(3, 2), (2, 2)].map {
            GreyPage(width: $0.0, height: $0.1, pixels: [UInt8](repeating: 7, count: $0.0 * $0.1))
        }
        let tiff = PageStack.tiff(pages)
        func long(_ at: Int) -> Int { (0..<4).reduce(0) { $0 | Int(tiff[at + $1]) << (8 * $1) } }
        #expect(tiff.prefix(4) == [0x49, 0x49, 42, 0])
        var directory = long(4)
        for page in pages {
            #expect(tiff[directory] == 9)
            #expect(long(directory + 2 + 8) == page.width)
            #expect(long(directory + 2 + 12 + 8) == page.height)
            #expect(tiff[long(directory + 2 + 5 * 12 + 8)] == 7)
            directory = long(directory + 2 + 9 * 12)
        }
        #expect(directory == 0)
    }
}
