import Deflate
import Documents
import Testing

@Suite("Workbooks")
struct WorkbookTests {
    private static func workbook(sheet: String, styles: String = "", strings: String = "") throws -> [UInt8] {
        let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let relations = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        var zip = ZipWriter()
        func add(_ name: String, _ text: String) throws { try zip.add(name, Array(text.utf8)) }
        try add("_rels/.rels", DocxFixture.relationshipsXML([("rId1", "officeDocument", "xl/workbook.xml", false)]))
        try add(
            "xl/workbook.xml",
            "<workbook \(space) \(relations)><sheets><sheet name=\"表\" r:id=\"rId1\"/>"
                + "<sheet name=\"藏\" state=\"hidden\" r:id=\"rId1\"/></sheets></workbook>")
        try add(
            "xl/_rels/workbook.xml.rels",
            DocxFixture.relationshipsXML([
                ("rId1", "worksheet", "worksheets/sheet1.xml", false), ("rId2", "styles", "styles.xml", false),
                ("rId3", "sharedStrings", "sharedStrings.xml", false),
            ]))
        try add("xl/worksheets/sheet1.xml", "<worksheet \(space)>\(sheet)</worksheet>")
        try add("xl/styles.xml", "<styleSheet \(space)>\(styles)</styleSheet>")
        try add("xl/sharedStrings.xml", "<sst \(space)>\(strings)</sst>")
        return zip.finish()
    }

    @Test("Cells of all kinds show what a person sees; hidden sheets and reading aids do not")
    func kinds() throws {
        let bytes = try Self.workbook(
            sheet: """
                <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>值_x000D_</t></is></c>\
                <c r="C1" t="b"><v>1</v></c><c r="D1" t="str"><f>A1</f><v>算</v></c><c r="E1" s="1"><v>0.965</v></c>\
                <c r="F1"><v>0.30000000000000004</v></c></row></sheetData>
                """,
            styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/></cellXfs>",
            strings: "<si><r><t>企</t></r><r><t>业</t></r><rPh><t>qiye</t></rPh></si>")
        let text = try read(bytes, as: .xlsx)
        #expect(text.tables.map(\.title) == ["表"])
        #expect(text.tables[0].rows[0].map(\.text) == ["企业", "值", "TRUE", "算", "96.50%", "0.3"])
        #expect(text.remarks == ["hidden sheets skipped"])
    }

    @Test("Merged cells become spans")
    func merges() throws {
        let bytes = try Self.workbook(
            sheet: """
                <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>3</v></c></row>\
                <row r="2"><c r="A2"/><c r="B2"/><c r="C2"><v>4</v></c></row></sheetData>\
                <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="Z9:A1"/></mergeCells>
                """)
        let rows = try read(bytes, as: .xlsx).tables[0].rows
        #expect(rows[0].map(\.column) == [0, 2])
        #expect(rows[0][0].columnSpan == 2)
        #expect(rows[0][0].rowSpan == 2)
        #expect(rows[1].map(\.isContinuation) == [true, false])
        #expect(rows[1].map(\.text) == ["", "4"])
    }

    @Test(
        "Numbers show as their formats say",
        arguments: [
            ("General", 10342, "10342"), ("General", 13_800_138_000, "13800138000"), ("General", 92.5, "92.5"),
            ("General", 1.1, "1.1"), ("General", -0.5, "-0.5"), ("General\"席\"", 400, "400席"),
            ("0.0%", 0.965, "96.5%"), ("0%", 0.88, "88%"), ("#,##0", 1_234_567.0, "1,234,567"),
            ("#,##0.00", 0.5, "0.50"),
            ("#.##", 0.5, ".5"), ("0.00", 1.005, "1.01"), ("0.0", 0.25, "0.3"), ("0", -0.2, "0"),
            ("#,##0.00_);(#,##0.00)", -3, "(3.00)"), ("0;-0;\"无\"", 0, "无"), ("[$¥-804]#,##0", 5, "¥5"),
            ("000000", 610_000, "610000"), ("0000", 12, "0012"), ("#,##0,", 1_234_000, "1,234"),
            ("0.00E+00", 12345, "1.23E+04"),
            ("yyyy\"年\"m\"月\"d\"日\"", 43_921, "2020年3月31日"), ("yyyy/m/d", 1, "1900/1/1"),
            ("yyyy-mm-dd", 60, "1900-02-29"),
            ("yyyy-mm-dd", 61, "1900-03-01"), ("h:mm:ss", 0.5, "12:00:00"), ("[h]:mm", 1.5, "36:00"),
            ("mm:ss", 0.0131944444, "19:00"),
            ("上午/下午h\"时\"", 0.75, "下午6时"), ("aaaa", 43_921, "星期二"),
        ] as [(String, Double, String)])
    func formats(_ code: String, _ value: Double, _ shown: String) throws {
        let quoted = code.replacing("\"", with: "&quot;")
        let bytes = try Self.workbook(
            sheet: "<sheetData><row><c s=\"1\"><v>\(value)</v></c></row></sheetData>",
            styles: "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(quoted)\"/></numFmts>"
                + "<cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs>")
        #expect(try read(bytes, as: .xlsx).bodyText == shown)
    }
}
