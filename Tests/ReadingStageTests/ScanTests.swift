import Testing
import Values

@testable import ReadingStage

@Suite("Scans")
struct ScanTests {
    /// A page with a ruled table of two columns, tilted by moving each column of pixels down.
    private func page(slope: Double) -> GreyPage {
        let (width, height) = (900, 700)
        var pixels = [UInt8](repeating: 255, count: width * height)
        func ink(_ x: Int, _ y: Int) {
            let row = y + Int(Double(x) * slope)
            if row >= 0, row < height { pixels[row * width + x] = 0 }
        }
        for row in 0...8 {
            for x in 100...800 { for thick in 0..<3 { ink(x, 100 + row * 60 + thick) } }
        }
        for x in [100, 400, 800] {
            for y in 100...580 { for thick in 0..<3 { ink(x + thick, y) } }
        }
        return GreyPage(width: width, height: height, pixels: pixels)
    }

    @Test("The tilt of a page is found to a fifth of a degree", arguments: [-3.0, -1.2, 0, 0.8, 2.5])
    func skew(degrees: Double) {
        let found = Skew.angle(of: page(slope: degrees * 0.0174533))
        #expect((found / 0.0174533 - degrees).magnitude <= 0.2)
    }

    @Test("The ruling of a straight table is found and wiped out")
    func ruling() {
        var straight = page(slope: 0)
        let lines = RulingLines(wipingFrom: &straight)
        #expect(lines.horizontal.count == 9)
        #expect(lines.vertical.count == 3)
        #expect(!straight.pixels.contains(0))
    }

    @Test("Words are put back into the cells of the table")
    func cells() {
        var straight = page(slope: 0)
        let lines = RulingLines(wipingFrom: &straight)
        func word(_ text: String, _ x: Int, _ y: Int) -> ScanWord {
            ScanWord(text: text, confidence: 0.9, x: x, y: y, width: 40, height: 30, line: y)
        }
        let words = [
            word("企业", 110, 120), word("名称", 160, 120), word("甲乙", 410, 115), word("公司", 460, 115),
            word("手机", 110, 180),
            word("13800000000", 410, 180),
        ]
        let layout = ScanLayout(words, lines, width: 900)
        let form = FormReading(entry: "scan", fields: TestRules.forms.read(layout.parts).fields)
        #expect(form.text("org.name_zh") == "甲乙公司")
        #expect(form.text("contact.mobile") == "13800000000")
    }

    @Test("tesseract's table is read: words with their places, dirt left out")
    func table() {
        let rows = [
            "level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext",
            "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t",
            "5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t91.5\t企业", "5\t1\t1\t1\t1\t2\t50\t20\t30\t40\t3\tx",
            "5\t1\t1\t1\t1\t3\t90\t20\t30\t40\t95\t ",
        ]
        let words = ScanWord.read(Array(rows.joined(separator: "\n").utf8))
        #expect(words.map(\.text) == ["企业"])
        #expect(words.first?.x == 10 && words.first?.height == 40)
    }
}
