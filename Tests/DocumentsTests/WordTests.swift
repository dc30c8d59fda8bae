import Documents
import Testing

@Suite("Word documents")
struct WordTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let body: String
        let text: String
        init(_ description: String, _ body: String, _ text: String) {
            (testDescription, self.body, self.text) = (description, body, text)
        }
    }

    private static func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }
    private static func field(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }

    static let cases = [
        Case("runs join", "<w:p>\(run("呼叫"))\(run("中心"))</w:p>", "呼叫中心"),
        Case("deletions go", "<w:p>\(run("甲"))<w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>", "甲"),
        Case("insertions stay", "<w:p>\(run("甲"))<w:ins>\(run("乙"))</w:ins></w:p>", "甲乙"),
        Case(
            "moves count at their target",
            "<w:p><w:moveFrom>\(run("甲"))</w:moveFrom>\(run("乙"))<w:moveTo>\(run("甲"))</w:moveTo></w:p>", "乙甲"),
        Case("hyperlinks stay", "<w:p><w:hyperlink r:id=\"x\">\(run("网址"))</w:hyperlink></w:p>", "网址"),
        Case(
            "a field gives its result",
            "<w:p>\(field("begin"))<w:r><w:instrText>PAGE</w:instrText></w:r>\(field("separate"))\(run("7"))\(field("end"))"
                + "\(run("页"))</w:p>", "7页"),
        Case(
            "a simple field gives its result", "<w:p><w:fldSimple w:instr=\"DATE\">\(run("4月"))</w:fldSimple></w:p>",
            "4月"),
        Case(
            "a field that is never closed hides nothing of the next paragraph",
            "<w:p>\(field("begin"))\(run("码"))</w:p><w:p>\(run("文"))</w:p>", "\n文"),
        Case(
            "tabs and breaks",
            "<w:p><w:pPr><w:tabs><w:tab w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>",
            "a\tb\nc"),
        Case("hyphens", "<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>b</w:t></w:r></w:p>", "a-b"),
        Case(
            "spaces at the ends need to be asked for",
            "<w:p><w:r><w:t> a </w:t><w:t xml:space=\"preserve\"> b</w:t></w:r></w:p>", "a b"),
        Case(
            "the reading above a ruby goes",
            "<w:p><w:r><w:ruby><w:rt>\(run("ma"))</w:rt><w:rubyBase>\(run("马"))</w:rubyBase></w:ruby></w:r></w:p>", "马"),
        Case("hidden text goes", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>\(run("y"))</w:p>", "y"),
        Case(
            "the hidden mark of a paragraph hides no run",
            "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>\(run("y"))</w:p>", "y"),
        Case(
            "a text box stands once, after its paragraph",
            "<w:p>\(run("前"))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent><w:p>\(run("框"))</w:p>"
                + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent><w:p>\(run("框"))</w:p>"
                + "</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>\(run("后"))</w:p>", "前后\n框"),
        Case(
            "a ticked box of Word 2010",
            "<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent>\(run("☒"))</w:sdtContent></w:sdt>\(run("是"))</w:p>",
            "☑是"),
        Case(
            "a ticked box of a form field",
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData>"
                + "</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>\(field("end"))\(run("否"))</w:p>",
            "☑否"),
        Case(
            "a ticked box of Wingdings",
            "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>\(run("是"))</w:p>", "☑是"),
        Case(
            "a blank box typed in Wingdings 2",
            "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Wingdings 2\"/></w:rPr><w:t>£</w:t></w:r>\(run("否"))</w:p>", "☐否"),
        Case(
            "a placeholder of a content control is no answer",
            "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(run("单击此处"))</w:sdtContent></w:sdt></w:p>",
            ""),
        Case(
            "tables read row by row, and tables in tables",
            "<w:tbl><w:tr><w:tc><w:p>\(run("a"))</w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p>\(run("b"))</w:p></w:tc></w:tr></w:tbl>"
                + "<w:p/></w:tc></w:tr></w:tbl>", "a\nb\n"),
        Case(
            "a deleted row goes",
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>\(run("a"))</w:p></w:tc></w:tr><w:tr><w:tc><w:p>\(run("b"))</w:p></w:tc></w:tr></w:tbl>",
            "b"),
    ]

    @Test("The text is what a person reads", arguments: cases)
    func text(_ one: Case) throws {
        #expect(try read(DocxFixture(one.body).bytes()).bodyText == one.text)
    }

    @Test("The strict vocabulary and other prefixes read the same")
    func strict() throws {
        var fixture = DocxFixture("")
        fixture.document = """
            <n:document xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main"><n:body><n:p><n:r><n:t>文</n:t></n:r></n:p>\
            </n:body></n:document>
            """
        #expect(try read(fixture.bytes()).bodyText == "文")
    }

    @Test("Merged cells keep their places and spans")
    func merges() throws {
        let body = """
            <w:tbl>\
            <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p>\(Self.run("规模"))</w:p></w:tc>\
            <w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>\(Self.run("人员"))</w:p></w:tc></w:tr>\
            <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p>\(Self.run("席位"))</w:p></w:tc>\
            <w:tc><w:p>\(Self.run("400"))</w:p></w:tc></w:tr>\
            <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p>\(Self.run("尾"))</w:p></w:tc></w:tr></w:tbl>
            """
        let rows = try #require(try read(DocxFixture(body).bytes()).tables.first).rows
        #expect(rows.map { $0.map(\.column) } == [[0, 1], [0, 1, 2], [1]])
        #expect(rows[0].map(\.columnSpan) == [1, 2])
        #expect(rows[0][0].rowSpan == 2)
        #expect(rows[1].map(\.isContinuation) == [true, false, false])
        #expect(rows[1][2].text == "400")
    }

    @Test("Headings are known by outline level, by name and through their style")
    func headings() throws {
        var fixture = DocxFixture(
            """
            <w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>\(Self.run("一"))</w:p>\
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>\(Self.run("二"))</w:p>\
            <w:p><w:pPr><w:pStyle w:val="a7"/></w:pPr>\(Self.run("三"))</w:p>\
            <w:p><w:pPr><w:jc w:val="center"/></w:pPr>\(Self.run("四"))</w:p>\
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>五</w:t></w:r></w:p><w:p>\(Self.run("六"))</w:p>
            """)
        fixture.relationships = [("rId1", "styles", "styles.xml", false)]
        fixture.parts = [
            (
                "word/styles.xml",
                Array(
                    """
                    <w:styles \(DocxFixture.namespaces)><w:style w:type="paragraph" w:styleId="a7"><w:name w:val="mine"/>\
                    <w:basedOn w:val="3"/></w:style><w:style w:type="paragraph" w:styleId="3"><w:name w:val="标题 3"/>\
                    <w:basedOn w:val="a7"/></w:style></w:styles>
                    """.utf8)
            )
        ]
        let paragraphs = try read(fixture.bytes()).paragraphs
        #expect(paragraphs.map(\.headingLevel) == [2, 1, 3, nil, nil, nil])
        #expect(paragraphs.map(\.isTitleLike) == [false, false, false, true, true, false])
    }

    @Test("Footnotes come after the body and do not count")
    func notes() throws {
        var fixture = DocxFixture("<w:p>\(Self.run("正文"))<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
        fixture.relationships = [("rId1", "footnotes", "footnotes.xml", false)]
        fixture.parts = [
            (
                "word/footnotes.xml",
                Array(
                    """
                    <w:footnotes \(DocxFixture.namespaces)><w:footnote w:type="separator" w:id="0"><w:p>\(Self.run("线"))</w:p>\
                    </w:footnote><w:footnote w:id="2"><w:p>\(Self.run("注"))</w:p></w:footnote></w:footnotes>
                    """.utf8)
            )
        ]
        let text = try read(fixture.bytes())
        #expect(text.bodyText == "正文")
        #expect(text.paragraphs.map(\.text) == ["正文", "注"])
        #expect(text.paragraphs.map(\.isNote) == [false, true])
    }

    @Test("Pictures of the body are kept apart from those of headers, each once")
    func pictures() throws {
        let blip = "<w:p><w:r><w:drawing><a:blip r:embed=\"rId5\"/></w:drawing></w:r></w:p>"
        var fixture = DocxFixture(blip + blip)
        fixture.relationships = [
            ("rId5", "image", "media/image1.png", false), ("rId6", "header", "header1.xml", false),
        ]
        fixture.parts = [
            ("word/media/image1.png", [1, 2, 3]), ("word/media/image2.png", [4]),
            ("word/header1.xml", Array("<x/>".utf8)),
            (
                "word/_rels/header1.xml.rels",
                Array(DocxFixture.relationshipsXML([("rId1", "image", "media/image2.png", false)]).utf8)
            ),
        ]
        let bytes = try fixture.bytes()
        let text = try read(bytes)
        #expect(text.pictures.map(\.name) == ["word/media/image1.png"])
        #expect(text.headerPictures.map(\.name) == ["word/media/image2.png"])
        #expect(try bytes.withUnsafeBytes { try text.pictures[0].bytes(in: $0) } == [1, 2, 3])
    }

    @Test("What a document could do is told")
    func activeContent() throws {
        var fixture = DocxFixture("<w:p/>")
        fixture.relationships = [
            ("rId1", "vbaProject", "vbaProject.bin", false), ("rId2", "settings", "settings.xml", false),
        ]
        fixture.parts = [
            ("word/vbaProject.bin", [0]), ("word/embeddings/oleObject1.bin", [0]),
            ("word/settings.xml", Array("<x/>".utf8)),
            (
                "word/_rels/settings.xml.rels",
                Array(
                    DocxFixture.relationshipsXML([("rId1", "attachedTemplate", "http://host.example/a.dotm", true)])
                        .utf8)
            ),
        ]
        #expect(
            try read(fixture.bytes()).activeContent == [
                "macros", "embedded object: oleObject1.bin", "external link template: host.example",
            ])
    }
}
