import Documents
import Files
import Images
import Testing
import Values

@testable import ReadingStage

@Suite("Scans within their time")
struct ScanReaderTests {
    /// Tells of each strip what it is told to, and stands for a second pass that runs out of time.
    struct Recognition: ProgramRunner {
        var texts: [String]
        var latin: [String]?

        func run(
            _ program: Program, arguments: [String], input: UnsafeRawBufferPointer, seconds: Int, outputLimit: Int
        ) throws(ProgramFailure) -> [UInt8] {
            guard !arguments.contains("eng") else {
                guard let latin else { throw .timedOut }
                return Self.table(latin)
            }
            return Self.table(texts)
        }

        private static func table(_ texts: [String]) -> [UInt8] {
            Array(
                texts.enumerated().map { "5\t\($0 + 1)\t1\t1\t1\t1\t20\t20\t60\t20\t90\t\($1)" }
                    .joined(separator: "\n").utf8)
        }
    }

    private static let texts = [
        "企业名称", "样例甲有限公司", "联系人", "样例小赵", "手机", "1380OOOOOO3", "电子邮箱", "aQsample.example", "人工接通率", "964%",
        "公司坐席数量", "302", "公司人员规模", "378", "客户满意度", "92%",
    ]

    /// A form whose every cell holds some ink.
    private func page() throws -> ScanPage {
        var page = RuledPage.page()
        for row in 0..<8 {
            for left in [150, 450] {
                for y in 0..<22 {
                    for x in 0..<60 where x % 9 < 4 { page.pixels[(120 + row * 60 + y) * page.width + left + x] = 0 }
                }
            }
        }
        let picture = try #require(
            SmallPicture(width: page.width, height: page.height, rgb: page.pixels.flatMap { [$0, $0, $0] }))
        let jpeg = try Thumbnail.jpeg(from: picture, maxEdge: page.width, quality: 95, orientation: 1)
        return ScanPage(bytes: jpeg, type: .jpeg, orientation: 1, place: "page 1")
    }

    private func read(_ latin: [String]?, secondsLeft: Int = 600) throws -> FormReading? {
        let reader = ScanReader(
            forms: TestRules.forms, programs: Recognition(texts: Self.texts, latin: latin),
            end: MachineClock.steady() + .seconds(secondsLeft))
        var blobs = BlobStore()
        return reader.read([try page()], entry: "scan", blobs: &blobs)
    }

    @Test("Where a second pass runs out of time, what the first one read is proposed, and does not look surer for it")
    func partial() throws {
        let form = try #require(try read(nil))
        #expect(form.isRecognised)
        #expect(form.text("org.name_zh") == "样例甲有限公司")
        #expect(form["in.answer_rate"]?.value == .number(964))
        #expect(try #require(form["in.answer_rate"]).confidence < 0.5)
        #expect(form.fields.allSatisfy { $0.crop != nil && $0.place == "page 1" && $0.confidence <= 0.95 })
    }

    @Test("A second pass mends numbers and addresses")
    func whole() throws {
        let form = try #require(
            try read(["13800000003", "a@sample.example", "378", "302", "96.4%", "92%"]))
        #expect(form.text("contact.mobile") == "13800000003")
        #expect(form.text("contact.email") == "a@sample.example")
        #expect(form["in.answer_rate"]?.value == .number(96.4))
        #expect(try #require(form["scale.seats_total"]).confidence > 0.8)
        #expect(try #require(form["in.answer_rate"]).confidence < 0.8)
    }

    @Test("Without time nothing is read, and nothing is proposed")
    func late() throws {
        #expect(try read(nil, secondsLeft: 0) == nil)
    }
}
