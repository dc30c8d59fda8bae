import Documents
import Testing

@Suite("RTF")
struct RTFTests {
    private static func text(_ body: String) throws -> DocumentText {
        let head =
            "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}{\\f2\\fcharset2 Wingdings;}}"
        return try read(Array((head + body + "}").utf8), as: .rtf)
    }

    @Test(
        "Characters in every writing",
        arguments: [
            ("\\'c6\\'f3\\'d2\\'b5 A\\par", "企业 A"), ("\\uc1\\u20225?\\u19994?\\par", "企业"),
            ("\\uc2\\u20225\\'c6\\'f3\\u19994\\'d2\\'b5.\\par", "企业."), ("\\u-10179?\\u-8704?\\par", "\u{1F600}"),
            ("{\\f1 caf\\u233\\'e9}\\par", "café"), ("a\\tab b\\line c\\~d\\_e\\-f\\par", "a\tb\nc\u{A0}d-ef"),
            ("\\ldblquote x\\rdblquote\\emdash\\{\\}\\\\\\par", "“x”—{}\\"), ("{\\f2\\'fe}\\'ca\\'c7\\par", "☑是"),
            ("\\'81\\par", "\u{FFFD}"), ("\\'95@\\par", "旲"),
        ])
    func characters(_ body: String, _ text: String) throws {
        #expect(try Self.text(body).bodyText == text)
    }

    @Test(
        "What is not shown goes",
        arguments: [
            "{\\header x}a\\par", "{\\*\\unknown x}a\\par", "{\\info{\\title x}}a\\par", "{\\v x}a\\par",
            "{\\deleted x}a\\par",
            "{\\field{\\*\\fldinst PAGE}{\\fldrslt a}}\\par", "{\\listtext 1.\\tab}a\\par",
            "{\\stylesheet{\\s1 heading 1;}}a\\par",
            "{\\pict\\wmetafile8 0102}a\\par", "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}}}a\\par",
        ])
    func leftOut(_ body: String) throws {
        #expect(try Self.text(body).bodyText == "a")
    }

    @Test("Tables keep their cells and merges")
    func tables() throws {
        let text = try Self.text(
            """
            \\trowd\\clvmgf\\cellx1000\\cellx2000\\cellx3000\\intbl A\\cell B\\cell C\\cell\\row
            \\trowd\\clvmrg\\cellx1000\\cellx3000\\intbl\\cell D\\cell\\row\\pard E\\par
            """)
        let rows = try #require(text.tables.first).rows
        #expect(rows.map { $0.map(\.text) } == [["A", "B", "C"], ["", "D"]])
        #expect(rows[0][0].rowSpan == 2)
        #expect(rows[1].map(\.columnSpan) == [1, 2])
        #expect(rows[1][0].isContinuation)
        #expect(text.paragraphs.map(\.text) == ["E"])
    }

    @Test("A table in a cell is a table in a cell")
    func nested() throws {
        let text = try Self.text(
            """
            \\trowd\\cellx3000\\pard\\intbl\\itap2 in\\nestcell{\\*\\nesttableprops\\trowd\\cellx900\\nestrow}
            \\pard\\intbl out\\cell\\row
            """)
        let blocks = try #require(text.tables.first).rows[0][0].blocks
        #expect(blocks.text(notes: false) == "in\nout")
    }

    @Test("Headings, notes, text boxes, boxes to tick, objects and pictures")
    func rest() throws {
        let text = try Self.text(
            """
            {\\stylesheet{\\s3 heading 2;}}\\pard\\s3 H\\par\\pard\\qc C\\par\\pard {\\b B}\\par\\pard n{\\footnote f}\\par
            {\\shp{\\*\\shpinst{\\shptxt box\\par}}}
            {\\field{\\*\\fldinst FORMCHECKBOX{\\*\\formfield{\\fftype1\\ffres1}}}{\\fldrslt }}yes\\par
            {\\object{\\*\\objclass Package}{\\*\\objdata 00}{\\result o}}\\par
            {\\*\\shppict{\\pict\\pngblip 89504e47}}\\par
            """)
        #expect(text.paragraphs.map(\.text) == ["H", "C", "B", "n", "☑yes", "o", "", "box", "f"])
        #expect(text.paragraphs.map(\.headingLevel).first == 2)
        #expect(text.paragraphs[1...2].map(\.isTitleLike) == [true, true])
        #expect(text.paragraphs.last?.isNote == true)
        #expect(text.activeContent == ["embedded object: Package"])
        #expect(text.pictures.map(\.name) == ["picture 1.png"])
    }

    @Test("A picture's digits become its bytes")
    func picture() throws {
        let bytes = Array("{\\rtf1{\\pict{\\*\\picprop{\\sp{\\sn ab}}}\\jpegblip\n ffd8\nFF}}".utf8)
        let text = try read(bytes, as: .rtf)
        #expect(try bytes.withUnsafeBytes { try text.pictures[0].bytes(in: $0) } == [0xFF, 0xD8, 0xFF])
    }

    @Test("Groups without end and files cut off end in a failure")
    func hostile() {
        let deep = Array(("{\\rtf1" + String(repeating: "{", count: 100_000)).utf8)
        #expect(throws: DocumentFailure.tooLarge("groups within one another past 1000")) { try read(deep, as: .rtf) }
        #expect(throws: DocumentFailure.self) { try read(Array("{\\rtf1 a\\par".utf8), as: .rtf) }
        let odd =
            "{\\rtf1\\bin99999999999 \\u99999999999 \\cellx-9999999999\\row\\cell\\nestrow\\itap-5\\nestcell\\uc-9 x}"
        #expect(throws: DocumentFailure.self) { try read(Array(odd.utf8), as: .rtf) }
        let deepTable = "{\\rtf1\\intbl\\itap999999999 x\\nestcell\\nestrow\\par}"
        #expect((try? read(Array(deepTable.utf8), as: .rtf)) != nil)
    }
}
