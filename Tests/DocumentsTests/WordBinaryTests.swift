import Documents
import OLEFixtures
import Testing

@Suite("Older Word files")
struct WordBinaryTests {
    private typealias Part = WordBinaryFixture.Part
    private static let inTable: [UInt8] = [0x16, 0x24, 1]
    private static let rowEnd: [UInt8] = [0x16, 0x24, 1, 0x17, 0x24, 1]

    /// The end of a row with cells between edges, and flags for each.
    private static func row(_ edges: [Int], _ flags: [Int] = []) -> Part {
        var definition = [UInt8(edges.count - 1)]
        for edge in edges { definition += [UInt8(edge & 0xFF), UInt8(edge >> 8)] }
        for index in 0..<(edges.count - 1) {
            let flag = index < flags.count ? flags[index] : 0
            definition += [UInt8(flag & 0xFF), 0] + [UInt8](repeating: 0, count: 18)
        }
        let size = definition.count + 1
        return Part(
            text: "\u{7}", properties: rowEnd + [0x08, 0xD6, UInt8(size & 0xFF), UInt8(size >> 8)] + definition)
    }

    @Test("Text in wide and narrow pieces, with breaks, hyphens and fields")
    func text() throws {
        let wide = WordBinaryFixture(parts: [
            Part(text: "呼叫\t中心\u{B}公司\r"), Part(text: "\u{13}PAGE\u{14}7\u{15}页\u{1E}\u{1F}末\r"),
        ])
        #expect(try read(wide.bytes(), as: .doc).bodyText == "呼叫\t中心\n公司\n7页-末")
        let narrow = WordBinaryFixture(
            parts: [Part(text: "caf\u{E9} \u{93}a\u{94}\r")], isNarrow: true, language: 0x0409)
        #expect(try read(narrow.bytes(), as: .doc).bodyText == "café “a”")
    }

    @Test("Chinese in two bytes of a narrow piece is Chinese")
    func chineseBytes() throws {
        // 企业 in GBK, as two characters of one byte each would carry it.
        let text = String(
            String.UnicodeScalarView([0xC6, 0xF3, 0xD2, 0xB5, 0x41, 0x0D].map { Unicode.Scalar($0 as UInt8) }))
        let fixture = WordBinaryFixture(parts: [Part(text: text)], isNarrow: true)
        #expect(try read(fixture.bytes(), as: .doc).bodyText == "企业A")
    }

    @Test("Deleted and hidden characters go; bold titles and headings are known")
    func marks() throws {
        let fixture = WordBinaryFixture(parts: [
            Part(text: "一\r", style: 2),
            Part(text: "二删藏\r", marks: [(1..<2, [0x00, 0x08, 1]), (2..<3, [0x3C, 0x08, 1])]),
            Part(text: "三\r", marks: [(0..<1, [0x35, 0x08, 1])]),
            Part(text: "四\r", properties: [0x03, 0x24, 1]),
        ])
        let text = try read(fixture.bytes(), as: .doc)
        #expect(text.paragraphs.map(\.text) == ["一", "二", "三", "四"])
        #expect(text.paragraphs.map(\.headingLevel) == [2, nil, nil, nil])
        #expect(text.paragraphs.map(\.isTitleLike) == [false, false, true, true])
        #expect(text.remarks == ["tracked deletions skipped", "hidden text skipped"])
    }

    @Test("Tables keep their cells, spans and merges")
    func tables() throws {
        func cell(_ text: String) -> Part { Part(text: text + "\u{7}", properties: Self.inTable) }
        let fixture = WordBinaryFixture(parts: [
            Part(text: "表\r"), cell("标题"), Self.row([0, 3000]), cell("规模"), cell("席位"), cell("400"),
            Self.row([0, 1000, 2000, 3000], [0x60, 0, 0]), cell(""), Part(text: "甲\r", properties: Self.inTable),
            cell("乙"),
            cell("5"), Self.row([5, 1000, 2000, 3000], [0x20, 0, 0]), Part(text: "末\r"),
        ])
        let text = try read(fixture.bytes(), as: .doc)
        let rows = try #require(text.tables.first).rows
        #expect(rows.map { $0.map(\.text) } == [["标题"], ["规模", "席位", "400"], ["", "甲\n乙", "5"]])
        #expect(rows.map { $0.map(\.column) } == [[0], [0, 1, 2], [0, 1, 2]])
        #expect(rows[0][0].columnSpan == 3)
        #expect(rows[1][0].rowSpan == 2)
        #expect(rows[2][0].isContinuation)
        #expect(text.paragraphs.map(\.text) == ["表", "末"])
    }

    @Test("A table in a cell is a table in a cell")
    func nested() throws {
        let inner: [UInt8] = Self.inTable + [0x49, 0x66, 2, 0, 0, 0]
        let fixture = WordBinaryFixture(parts: [
            Part(text: "内\r", properties: inner + [0x4B, 0x24, 1]),
            Part(text: "\r", properties: inner + [0x4C, 0x24, 1]),
            Part(text: "外\u{7}", properties: Self.inTable), Self.row([0, 1000]),
        ])
        let table = try #require(try read(fixture.bytes(), as: .doc).tables.first)
        let blocks = table.rows[0][0].blocks
        #expect(blocks.count == 2)
        #expect(blocks.text(notes: false) == "内\n外")
    }

    @Test("Footnotes are notes")
    func footnotes() throws {
        let text = try read(
            WordBinaryFixture(parts: [Part(text: "正文\u{2}\r")], footnotes: [Part(text: "\u{2}注\r")]).bytes(), as: .doc)
        #expect(text.bodyText == "正文")
        #expect(text.paragraphs.map(\.isNote) == [false, true])
    }

    @Test("A box of a form shows its state", arguments: [(1, "☑"), (0, "☐"), (25, "☑")])
    func box(_ state: Int, _ sign: String) throws {
        // A picture's header of 68 bytes, then the field's data: kind 1, the state, an empty name, default 1.
        let data =
            [UInt8](repeating: 0, count: 4) + [68, 0] + [UInt8](repeating: 0, count: 62)
            + [0xFF, 0xFF, 0xFF, 0xFF, UInt8(1 | (state << 2) & 0xFF), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]
        let fixture = WordBinaryFixture(
            parts: [
                Part(
                    text: "\u{13} FORMCHECKBOX \u{1}\u{15}是\r",
                    marks: [(15..<16, [0x03, 0x6A, 0, 0, 0, 0])])
            ], data: data)
        #expect(try read(fixture.bytes(), as: .doc).bodyText == sign + "是")
    }

    @Test("Passwords, macros and objects are told")
    func told() throws {
        #expect(throws: DocumentFailure.encrypted) {
            try read(WordBinaryFixture(parts: [Part(text: "x\r")], flags: 0x0100).bytes(), as: .doc)
        }
        let fixture = WordBinaryFixture(
            parts: [Part(text: "x\r")], more: [("Macros/VBA/dir", [1]), ("ObjectPool/_1/CONTENTS", [1])])
        #expect(try read(fixture.bytes(), as: .doc).activeContent.sorted() == ["embedded object: _1", "macros"])
        let package = OLEBuilder()
        package.add("EncryptedPackage", [1, 2, 3])
        #expect(throws: DocumentFailure.encrypted) { try read(package.bytes(), as: .docx) }
    }

    @Test(
        "A piece table that lies ends in a failure, not in a trap",
        arguments: [
            [], [2], [2, 0xFF, 0xFF, 0xFF, 0xFF],
            [2, 16, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF] + [0, 0, 0, 0, 0, 0, 0, 0],
            [2, 28, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 2, 0, 0, 0] + [UInt8](repeating: 0, count: 16),
            [1, 0xFF, 0xFF], [2, 16, 0, 0, 0] + [0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0],
        ] as [[UInt8]])
    func lies(_ table: [UInt8]) {
        var fixture = WordBinaryFixture(parts: [Part(text: "x\r")])
        fixture.pieceTable = table
        #expect(throws: DocumentFailure.self) { try read(fixture.bytes(), as: .doc) }
    }

    @Test("Any byte of a file may be wrong without a trap")
    func flips() {
        func cell(_ text: String) -> Part { Part(text: text + "\u{7}", properties: Self.inTable) }
        let bytes = WordBinaryFixture(parts: [
            cell("甲"), cell("乙"), Self.row([0, 1000, 2000]), Part(text: "文\r", marks: [(0..<1, [0x35, 0x08, 1])]),
        ]).bytes()
        var opened = 0
        for place in stride(from: 0, to: bytes.count, by: 3) {
            var changed = bytes
            changed[place] ^= 0xFF
            if (try? read(changed, as: .doc)) != nil { opened += 1 }
        }
        #expect(opened > 0)
    }
}
