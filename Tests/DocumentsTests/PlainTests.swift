import Documents
import Testing

@Suite("Text, HTML, and documents under another name")
struct PlainTests {
    @Test("Lines of a text in any charset")
    func lines() throws {
        #expect(try read([0xEF, 0xBB, 0xBF] + Array("企业\r\n简介".utf8), as: .text).bodyText == "企业\n简介")
        #expect(try read([0xFF, 0xFE, 0x01, 0x4F, 0x0A, 0x00, 0x1A, 0x4E], as: .text).bodyText == "\u{4F01}\n\u{4E1A}")
        #expect(throws: DocumentFailure.empty) { try read([], as: .text) }
        #expect(throws: DocumentFailure.damaged("it is no text")) {
            try read((0...255).map { UInt8($0 % 9) }, as: .text)
        }
    }

    @Test("Values divided by commas, with quotes")
    func delimited() throws {
        let table = try read(Array("名称,\"甲,\"\"乙\"\"\"\n席位,400\n".utf8), as: .csv).tables.first
        #expect(table?.rows.map { $0.map(\.text) } == [["名称", "甲,\"乙\""], ["席位", "400"]])
    }

    @Test("HTML as a browser shows it")
    func html() throws {
        let text = try read(
            Array(
                """
                <html><head><title>x</title><style>x</style></head><body><h2>一</h2><p>a  <b>b</b>&nbsp;c<br>d<script>x</script>
                <table><tr><td rowspan=2>A<td colspan=2>B<tr><td>C<td>D</table>末<input type=checkbox checked>是
                """.utf8), as: .html)
        #expect(text.paragraphs.map(\.text) == ["一", "a b\u{A0}c\nd", "末☑是"])
        #expect(text.paragraphs[0].headingLevel == 2)
        let rows = try #require(text.tables.first).rows
        #expect(rows.map { $0.map(\.text) } == [["A", "B"], ["", "C", "D"]])
        #expect(rows.map { $0.map(\.column) } == [[0, 1], [0, 1, 2]])
        #expect(rows[1][0].isContinuation)
        #expect(text.activeContent == ["javascript"])
    }

    @Test("HTML in the charset that it names")
    func charset() throws {
        let bytes = Array("<html><meta charset=gb2312><p>".utf8) + [0xC6, 0xF3, 0xD2, 0xB5]
        #expect(try read(bytes, as: .html).bodyText == "企业")
    }

    @Test("A web page in one file, under a Word file's name")
    func webArchive() throws {
        let page = """
            MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Location: a.htm\r\n\
            Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n\
            <html><meta charset=3Dutf-8><p>=E4=BC=81=\r\n=E4=B8=9A\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--
            """
        #expect(try read(Array(page.utf8), as: .doc).bodyText == "企业")
    }

    @Test("Tables within tables without end stop")
    func deep() {
        let bytes = Array(("<html>" + String(repeating: "<table><tr><td>", count: 5_000)).utf8)
        #expect(throws: DocumentFailure.tooLarge("tables within one another")) { try read(bytes, as: .html) }
    }

    @Test("The bytes decide, not the name")
    func names() throws {
        #expect(try read(Array("{\\rtf1 a\\par}".utf8), as: .doc).bodyText == "a")
        #expect(try read(Array("<html><p>a".utf8), as: .doc).bodyText == "a")
        #expect(try read(Array("a".utf8), as: .doc).bodyText == "a")
        #expect(try read(DocxFixture("<w:p><w:r><w:t>a</w:t></w:r></w:p>").bytes(), as: .xls).bodyText == "a")
        #expect(throws: DocumentFailure.damaged("it does not begin as a zip archive")) {
            try read(Array("a".utf8), as: .docx)
        }
    }

    @Test("Word's documents in one XML file")
    func flat() throws {
        let package = """
            <p:package xmlns:p="http://schemas.microsoft.com/office/2006/xmlPackage"><p:part p:name="/word/styles.xml">\
            <p:xmlData><w:styles \(DocxFixture.namespaces)><w:p><w:r><w:t>x</w:t></w:r></w:p></w:styles></p:xmlData></p:part>\
            <p:part p:name="/word/document.xml"><p:xmlData>\(DocxFixture("<w:p><w:r><w:t>a</w:t></w:r></w:p>").document)\
            </p:xmlData></p:part><p:part p:name="/word/media/i.png"><p:binaryData>iVBO\nRw==</p:binaryData></p:part></p:package>
            """
        let text = try read(Array(package.utf8), as: .docx)
        #expect(text.bodyText == "a")
        #expect(text.pictures.map(\.name) == ["word/media/i.png"])
        #expect(try [UInt8]().withUnsafeBytes { try text.pictures[0].bytes(in: $0) } == [0x89, 0x50, 0x4E, 0x47])
        let old = """
            <w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>a</w:t></w:r>\
            <w:r><w:footnote><w:p><w:r><w:t>n</w:t></w:r></w:p></w:footnote></w:r></w:p></w:body></w:wordDocument>
            """
        #expect(try read(Array(old.utf8), as: .doc).bodyText == "a")
    }
}
