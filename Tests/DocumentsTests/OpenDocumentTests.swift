import Deflate
import Documents
import Testing

@Suite("OpenDocument")
struct OpenDocumentTests {
    private static func file(
        _ body: String, manifest: String = "<m/>", more: [(String, [UInt8])] = []
    ) throws -> [UInt8] {
        let names = [
            ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
        ].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }.joined(separator: " ")
        var zip = ZipWriter()
        try zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8), .stored)
        try zip.add("META-INF/manifest.xml", Array(manifest.utf8))
        let content =
            "<office:document-content \(names) xmlns:xlink=\"http://www.w3.org/1999/xlink\">\(body)</office:document-content>"
        try zip.add("content.xml", Array(content.utf8))
        for (name, bytes) in more { try zip.add(name, bytes) }
        return zip.finish()
    }

    @Test(
        "The text is what a person reads",
        arguments: [
            ("<text:p>a  \n b<text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e</text:p>", "a b  c\td\ne"),
            ("<text:tracked-changes><text:p>x</text:p></text:tracked-changes><text:p>a</text:p>", "a"),
            ("<text:p>a<office:annotation><text:p>x</text:p></office:annotation>b</text:p>", "ab"),
            (
                "<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>b</text:p>",
                "ab\nbox"
            ),
            (
                "<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>",
                "a"
            ),
        ])
    func text(_ body: String, _ text: String) throws {
        #expect(try read(Self.file(body), as: .odt).bodyText == text)
    }

    @Test("Spans, covered cells, and the blank rest of a sheet")
    func tables() throws {
        let body = """
            <table:table table:name="表"><table:table-row><table:table-cell table:number-columns-spanned="2" \
            table:number-rows-spanned="2"><text:p>A</text:p></table:table-cell><table:covered-table-cell/>\
            <table:table-cell table:number-columns-repeated="2"><text:p>B</text:p></table:table-cell>\
            <table:table-cell table:number-columns-repeated="16380"/></table:table-row>\
            <table:table-row><table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell/>\
            <table:table-cell><text:p>C</text:p></table:table-cell></table:table-row>\
            <table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row></table:table>
            """
        let table = try #require(try read(Self.file(body), as: .odt).tables.first)
        #expect(table.title == "表")
        #expect(table.rows.map { $0.map(\.column) } == [[0, 2, 3], [0, 1, 2, 3]])
        #expect(table.rows.map { $0.map(\.text) } == [["A", "B", "B"], ["", "", "", "C"]])
        #expect(table.rows[0][0].rowSpan == 2)
        #expect(table.rows[1].map(\.isContinuation) == [true, true, false, false])
    }

    @Test("Headings, titles, pictures and a password")
    func rest() throws {
        let body = """
            <office:automatic-styles><style:style style:name="T"><style:text-properties style:font-weight-asian="bold"/>\
            </style:style></office:automatic-styles><text:h text:outline-level="2">一</text:h>\
            <text:p><text:span text:style-name="T">二</text:span></text:p>\
            <text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>
            """
        let bytes = try Self.file(body, more: [("Pictures/a.png", [1]), ("Pictures/b.png", [2])])
        let text = try read(bytes, as: .odt)
        #expect(text.paragraphs.map(\.headingLevel) == [2, nil, nil])
        #expect(text.paragraphs.map(\.isTitleLike) == [false, true, false])
        #expect(text.pictures.map(\.name) == ["Pictures/a.png"])
        #expect(text.headerPictures.map(\.name) == ["Pictures/b.png"])
        let locked = try Self.file("", manifest: "<m:encryption-data xmlns:m=\"m\"/>")
        #expect(throws: DocumentFailure.encrypted) { try read(locked, as: .odt) }
    }
}
