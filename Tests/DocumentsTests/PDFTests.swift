import Documents
import Testing

@Suite("PDF")
struct PDFTests {
    private static func failure(_ fixture: PDFFixture, _ programs: CannedRunner) -> DocumentFailure? {
        do throws(DocumentFailure) {
            _ = try read(fixture.bytes(), as: .pdf, programs: programs)
            return nil
        } catch {
            return error
        }
    }

    @Test("Lines of a paragraph join, without a space where Chinese meets Chinese")
    func paragraphs() throws {
        var fixture = PDFFixture()
        fixture.words = [
            [
                .init(left: 60, top: 100, text: "公司成立于二〇〇五年，总部位于成都，是一家专注于客户联络的企业，业"),
                .init(left: 60, top: 118, text: "务覆盖全国。"), .init(left: 60, top: 140, text: "未来可期。"),
            ]
        ]
        let text = try read(fixture.bytes(), as: .pdf, programs: fixture.runner)
        #expect(text.bodyText == "公司成立于二〇〇五年，总部位于成都，是一家专注于客户联络的企业，业务覆盖全国。\n未来可期。")
        #expect(text.pages == 1)
    }

    @Test("A table is what its lines draw, stroked or filled, joined cells included", arguments: [true, false])
    func grid(_ isStroked: Bool) throws {
        var fixture = PDFFixture()
        // Three rows; the first cell of the last two is one.
        let lines = [
            (50, 700, 500, 0), (50, 650, 500, 0), (200, 600, 350, 0), (50, 550, 500, 0), (50, 550, 0, 150),
            (200, 550, 0, 150),
            (550, 550, 0, 150),
        ]
        fixture.contents = [
            lines.map { x, y, width, height in
                isStroked
                    ? "\(x) \(y) m \(x + width) \(y + height) l S" : "\(x) \(y) \(max(width, 1)) \(max(height, 1)) re f"
            }.joined(separator: "\n")
        ]
        fixture.words = [
            [
                .init(left: 60, top: 110, text: "企业名称"), .init(left: 210, top: 110, text: "甲"),
                .init(left: 60, top: 200, text: "规模"), .init(left: 210, top: 160, text: "席位"),
                .init(left: 210, top: 210, text: "400"), .init(left: 60, top: 300, text: "盖章"),
            ]
        ]
        let text = try read(fixture.bytes(), as: .pdf, programs: fixture.runner)
        let rows = try #require(text.tables.first).rows
        #expect(rows.map { $0.map(\.text) } == [["企业名称", "甲"], ["规模", "席位"], ["", "400"]])
        #expect(rows[1][0].rowSpan == 2)
        #expect(rows[2][0].isContinuation)
        #expect(text.paragraphs.map(\.text) == ["盖章"])
    }

    @Test("Rows without lines whose values stand under one another are a table")
    func columns() throws {
        var fixture = PDFFixture()
        fixture.words = [
            (0..<6).flatMap { row in
                [
                    PDFFixture.Word(left: 60, top: 100 + Double(row) * 20, text: "标签\(row)"),
                    PDFFixture.Word(left: 200, top: 100 + Double(row) * 20, text: "值\(row)"),
                ]
            } + [.init(left: 200, top: 216, text: "续")]
        ]
        let table = try #require(try read(fixture.bytes(), as: .pdf, programs: fixture.runner).tables.first)
        #expect(table.rows.count == 6)
        #expect(table.rows[5].map(\.text) == ["标签5", "值5续"])
    }

    @Test(
        "A page of characters that nobody wrote is told and does not count as text",
        arguments: [
            "\u{E001}\u{E002}\u{F001}", "‚ƒ„…†‡ˆ‰Š‹Œ2019ÅÆÇÈÉÊÂ†Ëª", String(repeating: "亁亃亄亅亊亐亣亪亶亹", count: 5),
        ])
    func brokenMap(_ garbage: String) throws {
        var fixture = PDFFixture()
        fixture.contents = ["", ""]
        fixture.words = [[.init(left: 60, top: 100, text: garbage)], [.init(left: 60, top: 100, text: "好")]]
        let text = try read(fixture.bytes(), as: .pdf, programs: fixture.runner)
        #expect(text.bodyText == "好")
        #expect(text.remarks == ["ToUnicode map broken on page 1"])
        #expect(text.unreadablePages == [1])
    }

    @Test(
        "Pages that people wrote count",
        arguments: ["Déjà vu à l’été: 20 °C", "公司位于成都市高新区，员工七百余人。", "客服 7×24 小时 · 95%"])
    func soundText(_ written: String) throws {
        var fixture = PDFFixture()
        fixture.words = [[.init(left: 60, top: 100, text: written)]]
        #expect(try read(fixture.bytes(), as: .pdf, programs: fixture.runner).bodyText == written)
    }

    @Test("Pages that are pictures are a scan, with or without recognised text under them", arguments: [true, false])
    func scan(_ isRecognised: Bool) throws {
        var fixture = PDFFixture()
        fixture.resources = "/XObject<</I 100 0 R>>"
        fixture.more = ["<</Subtype/Image/Width 100/Height 100/Filter/DCTDecode/Length 3>> stream\nabc\nendstream"]
        fixture.contents = ["q 600 0 0 800 0 0 cm /I Do Q" + (isRecognised ? " BT 3 Tr (x) Tj ET" : "")]
        fixture.words = [isRecognised ? [.init(left: 60, top: 100, text: String(repeating: "识", count: 40))] : []]
        let bytes = fixture.bytes()
        let text = try read(bytes, as: .pdf, programs: fixture.runner)
        #expect(text.isScan)
        #expect(text.pictures.count == 1)
        #expect(try bytes.withUnsafeBytes { try text.pictures[0].bytes(in: $0) } == Array("abc".utf8))
    }

    @Test("Pictures of samples come out as bitmaps")
    func samples() throws {
        var fixture = PDFFixture()
        fixture.resources = "/XObject<</I 100 0 R>>"
        let hex = String(repeating: "FF0080", count: 256)
        fixture.more = [
            "<</Subtype/Image/Width 16/Height 16/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/ASCIIHexDecode/Length \(hex.utf8.count)>> "
                + "stream\n\(hex)\nendstream"
        ]
        fixture.contents = ["q 60 0 0 80 0 0 cm /I Do Q"]
        let bytes = fixture.bytes()
        let picture = try #require(try read(bytes, as: .pdf, programs: fixture.runner).pictures.first)
        let bitmap = try bytes.withUnsafeBytes { try picture.bytes(in: $0) }
        #expect(bitmap.count == 54 + 16 * 48)
        #expect(Array(bitmap[54..<57]) == [0x80, 0x00, 0xFF])
    }

    @Test("Scripts, files inside and signatures are told")
    func activeContent() throws {
        var fixture = PDFFixture()
        fixture.catalog = "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"
        fixture.more = [
            "<</Type/Filespec/F(a.exe)/EF<</F 101 0 R>>>>", "<</S/Launch/F(b)>>",
            "<</Type/Sig/Name(Zhang San)/ByteRange[0 1 2 3]/Contents<00>>>",
        ]
        let text = try read(fixture.bytes(), as: .pdf, programs: fixture.runner)
        #expect(text.activeContent == ["javascript", "embedded file: a.exe", "launch action"])
        #expect(text.signature == "Zhang San")
    }

    @Test("A password, damage and slowness are told apart")
    func failures() {
        var fixture = PDFFixture()
        let failed = CannedRunner(output: .failure(.failed(status: 1, message: "")))
        #expect(Self.failure(fixture, failed) == .damaged("pdftotext cannot open it"))
        #expect(Self.failure(fixture, CannedRunner(output: .failure(.timedOut))) == .timedOut)
        fixture.trailer = "/Encrypt 100 0 R"
        #expect(Self.failure(fixture, failed) == .encrypted)
    }

    @Test("What is cut off is damaged")
    func cut() {
        let bytes = Array(PDFFixture().bytes().dropLast(10))
        #expect(throws: DocumentFailure.damaged("it is cut off: there is no end mark")) { try read(bytes, as: .pdf) }
    }

    @Test(
        "Loops and endless nesting end",
        arguments: [
            "<</Type/Pages/Kids[2 0 R 2 0 R 10 0 R]>>", String(repeating: "[", count: 100_000),
            String(repeating: "<</A", count: 100_000), "100 0 R",
            "<</Subtype/Form/Resources<</XObject<</I 100 0 R>>>>/Length 5>> stream\n/I Do\nendstream",
            "<</Type/ObjStm/N 999999999999/First -5/Length 3>> stream\n1 0\nendstream",
            "<</Type/ObjStm/N 5/First 99999999999999/Length 3>> stream\n1 9\nendstream",
            "<</Subtype/Image/Width 99999/Height 99999/BitsPerComponent 16/ColorSpace/DeviceRGB/Length 0>> stream\nendstream",
            "<</Subtype/Image/Width 20/Height 20/ColorSpace[/Indexed[/Indexed 100 0 R]]/Length 0>> stream\nendstream",
        ])
    func loops(_ object: String) throws {
        var fixture = PDFFixture()
        fixture.more = [object, "<</Type/Pages/Kids[101 0 R]>>"]
        fixture.resources = "/XObject<</I 100 0 R>>"
        fixture.contents = [
            String(repeating: "q /I Do ", count: 50), "BI /W 1 ID", String(repeating: "[", count: 5_000),
        ]
        fixture.words = [[], [], []]
        let text = try read(fixture.bytes(), as: .pdf, programs: fixture.runner)
        #expect(text.pages == 3)
    }

    @Test("A row that goes on after a page break is one row")
    func pageBreak() throws {
        var fixture = PDFFixture()
        let lines =
            "50 700 500 0 re f 50 650 500 1 re f 50 600 500 1 re f 50 600 1 100 re f 200 600 1 100 re f 550 600 1 100 re f"
        fixture.contents = [lines, lines]
        fixture.words = [
            [
                .init(left: 60, top: 110, text: "名称"), .init(left: 210, top: 110, text: "甲"),
                .init(left: 60, top: 160, text: "网址"), .init(left: 210, top: 160, text: "www.a-b."),
            ],
            [
                .init(left: 210, top: 110, text: "com"), .init(left: 60, top: 160, text: "规模"),
                .init(left: 210, top: 160, text: "5"),
            ],
        ]
        let tables = try read(fixture.bytes(), as: .pdf, programs: fixture.runner).tables
        #expect(tables.count == 1)
        #expect(tables.first?.rows.map { $0.map(\.text) } == [["名称", "甲"], ["网址", "www.a-b.com"], ["规模", "5"]])
    }

    @Test("A stamp that lets the paper through lies on white")
    func mask() throws {
        var fixture = PDFFixture()
        fixture.resources = "/XObject<</I 100 0 R>>"
        let (pixels, levels) = (String(repeating: "000000", count: 256), String(repeating: "00", count: 256))
        let common = "/Subtype/Image/Width 16/Height 16/BitsPerComponent 8/Filter/ASCIIHexDecode"
        fixture.more = [
            "<<\(common)/ColorSpace/DeviceRGB/SMask 101 0 R/Length \(pixels.utf8.count)>> stream\n\(pixels)\nendstream",
            "<<\(common)/ColorSpace/DeviceGray/Length \(levels.utf8.count)>> stream\n\(levels)\nendstream",
        ]
        fixture.contents = ["q 60 0 0 80 0 0 cm /I Do Q"]
        let bytes = fixture.bytes()
        let picture = try #require(try read(bytes, as: .pdf, programs: fixture.runner).pictures.first)
        let bitmap = try bytes.withUnsafeBytes { try picture.bytes(in: $0) }
        #expect(bitmap[54] == 255)
    }

    @Test("A page full of lines and of repeated drawing ends")
    func crowded() throws {
        var fixture = PDFFixture()
        let lines = (0..<200).map { "\($0 * 3) 0 m \($0 * 3) 800 l S 0 \($0 * 4) m 600 \($0 * 4) l S" }.joined(
            separator: "\n")
        fixture.contents = Array(repeating: lines, count: 3)
        fixture.words = Array(repeating: (0..<50).map { .init(left: Double($0) * 10, top: 100, text: "字") }, count: 3)
        #expect(try read(fixture.bytes(), as: .pdf, programs: fixture.runner).pages == 3)
    }
}
