import Edition
import Testing
import Values

@testable import Reporting

@Suite("Pages")
struct PageTests {
    /// What a stranger may write into a name, and what must not stand in the page as it came.
    static let hostile: [(String, String)] = [
        ("<script>alert(1)</script>", "<script>alert"),
        ("a\" onerror=\"x", "a\" onerror"),
        ("a\"\u{301} onerror=x", "a\"\u{301}"),
        ("<\u{301}img src=x>", "<\u{301}img"),
        ("photo\u{202E}gpj.exe", "\u{202E}"),
        ("a\u{0}b\u{1B}[31m", "\u{1B}"),
        ("{{packet.id}}&lt;", "{{packet.id}}&lt;"),
    ]

    @Test("Nothing that came with a packet is markup, a hidden mark or a template", arguments: hostile)
    func escaped(text: String, raw: String) throws {
        var report = Samples.returned()
        report.applicant.name = text
        report.arrival.names = [text]
        report.entries[0].path = text
        report.items[.form]?[0].entry.path = text
        report.profiles[0].text = text + Samples.longProfile
        report.form?.fields[0].raw = text
        report.findings[0].entry = text
        report.message?.subject = text
        let edition = try Samples.edition()
        let templates = try Templates()
        let page = String(decoding: ReportPage(edition: edition, templates: templates).html(report), as: UTF8.self)
        #expect(!page.unicodeScalars.containsSequence(raw.unicodeScalars))
        var overview = Samples.overview(1)
        overview.lines[0].applicant.name = text
        overview.lines[0].names = [text]
        let index = String(decoding: IndexPage(edition: edition, templates: templates).html(overview), as: UTF8.self)
        #expect(!index.unicodeScalars.containsSequence(raw.unicodeScalars))
    }

    @Test("A report says what is to be asked for before anything else")
    func asks() throws {
        let page = try reportPage(Samples.returned())
        let first = try #require(page.firstRange(of: "id=\"findings-blocking\""))
        let head = page[..<first.lowerBound]
        #expect(head.contains("有 3 项需要补正"))
        for fix in Samples.returned().findings.filter({ $0.severity == .blocking }).map(\.fix) {
            #expect(head.contains(fix.zh))
            #expect(head.contains(fix.en))
        }
    }

    @Test("A profile over the limit is shown with the place where the limit falls")
    func passage() throws {
        let mark = try #require(LimitMark(Samples.longProfile, limit: 1000, unit: .characters))
        #expect(mark.paragraph == 2)
        #expect(mark.over.hasPrefix("进服务。"))
        #expect(LimitMark(String(repeating: "字", count: 1000), limit: 1000, unit: .characters) == nil)
        let over = try #require(LimitMark(String(repeating: "字", count: 1001), limit: 1000, unit: .characters))
        #expect(over.over == "字")
    }

    @Test("Pictures given are inside the page, the others are linked")
    func pictures() throws {
        var report = Samples.returned()
        report.images = [0: "0.jpg", 1: "1.jpg"]
        let page = ReportPage(edition: try Samples.edition(), templates: try Templates())
        let html = String(decoding: page.html(report, pictures: [1: [0xFF, 0xD8, 0xFF]]), as: UTF8.self)
        #expect(html.contains("src=\"images/0.jpg\""))
        #expect(html.contains("src=\"data:image/jpeg;base64,/9j/\""))
    }

    @Test("The overview's parts are in the order of their need, and its counts add up")
    func order() throws {
        let html = String(
            decoding: IndexPage(edition: try Samples.edition(), templates: try Templates()).html(Samples.overview(16)),
            as: UTF8.self)
        let places = ["id=\"total\"", "id=\"attention\"", "id=\"queue\"", "id=\"rest\""].map {
            html.firstRange(of: $0)?.lowerBound
        }
        #expect(places.allSatisfy { $0 != nil })
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        #expect(html.components("href=\"packets/") == 16)
        #expect(html.components("type=\"search\"") == 1)
        #expect(html.contains("距截止还有 18 天"))
        #expect(!html.contains("与总数不符"))
    }

    @Test("A total that its states do not make up is told")
    func unbalanced() throws {
        var overview = Samples.overview(16)
        overview.arrived = 17
        let html = String(
            decoding: IndexPage(edition: try Samples.edition(), templates: try Templates()).html(overview),
            as: UTF8.self)
        #expect(html.contains("各状态之和为 16，与总数不符"))
    }

    @Test(
        "What was found in an archive is told in both languages",
        arguments: [
            ("an absolute name", "文件名是绝对路径"), ("12 bytes between entries that belong to none", "各文件之间有 12 个不属于任何文件的字节"),
            ("the end record counts 1 and 2 entries", "结尾记录写了两个不同的文件数：1 和 2"),
            ("stands for the same file as *.txt", "与“*.txt”在一些系统上是同一个文件"), ("never heard of", "never heard of"),
        ])
    func found(phrase: String, zh: String) {
        let words = EvidenceWords.value(Finding.Fact("found", .text(phrase)))
        #expect(words == Bilingual(zh: zh, en: phrase))
    }

    @Test("A disk below its reserve is told, one above it is not", arguments: [(500, true), (5_000, false)])
    func full(free: Int, isFull: Bool) throws {
        var overview = Samples.overview(16)
        (overview.diskFree, overview.diskReserve) = (free, 1_000)
        let html = String(
            decoding: IndexPage(edition: try Samples.edition(), templates: try Templates()).html(overview),
            as: UTF8.self)
        #expect(html.contains("暂停收件") == isFull)
    }

    private func reportPage(_ report: PacketReport) throws -> String {
        String(
            decoding: ReportPage(edition: try Samples.edition(), templates: try Templates()).html(report),
            as: UTF8.self)
    }
}

extension String {
    /// How often `text` stands in it.
    func components(_ text: String) -> Int { ranges(of: text).count }
}

extension String.UnicodeScalarView {
    func containsSequence(_ other: String.UnicodeScalarView) -> Bool {
        String(self).utf8.firstRange(of: String(other).utf8) != nil
    }
}
