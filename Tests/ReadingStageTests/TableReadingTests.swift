import Deflate
import Testing
import Values

@testable import ReadingStage

@Suite("Workbooks that come back")
struct TableReadingTests {
    /// A workbook of one sheet, as a program without shared strings saves it.
    private static func workbook(hidden: Bool = false) throws -> [UInt8] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let parts = [
            (
                "[Content_Types].xml",
                """
                <Types xmlns="\(package)/content-types"><Default Extension="xml" ContentType="application/xml"/>\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.\
                spreadsheetml.sheet.main+xml"/></Types>
                """
            ),
            (
                "_rels/.rels",
                """
                <Relationships xmlns="\(package)/relationships"><Relationship Id="r1" Type="\(office)/officeDocument" \
                Target="xl/workbook.xml"/></Relationships>
                """
            ),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets><sheet name="评分" sheetId="1" r:id="r1"\
                \(hidden ? " state=\"hidden\"" : "")/></sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="\(package)/relationships"><Relationship Id="r1" Type="\(office)/worksheet" \
                Target="worksheets/sheet1.xml"/></Relationships>
                """
            ),
            (
                "xl/worksheets/sheet1.xml",
                """
                <worksheet xmlns="\(main)"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>企业</t></is></c>\
                <c r="B1"><v>7.5</v></c></row><row r="2"><c r="A2"/><c r="B2" t="inlineStr"><is><t>８</t></is></c></row>\
                <row r="3"><c r="A3"/><c r="B3"/></row></sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells>\
                </worksheet>
                """
            ),
        ]
        var zip = ZipWriter()
        for (name, text) in parts { try zip.add(name, Array(text.utf8)) }
        return zip.finish()
    }

    private static func mail(_ attachments: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var text =
            "From: a@u.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        text += "--b\r\nContent-Type: text/plain\r\n\r\nhere it is\r\n"
        for (name, bytes) in attachments {
            text += "--b\r\nContent-Type: application/octet-stream; name=\"\(name)\"\r\n"
            text += "Content-Disposition: attachment; filename=\"\(name)\"\r\n"
            text += "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
            for (index, byte) in bytes.enumerated() {
                let digits = String(byte, radix: 16, uppercase: true)
                text += "=" + (digits.count < 2 ? "0" : "") + digits + (index % 20 == 19 ? "=\r\n" : "")
            }
            text += "\r\n"
        }
        return Array((text + "--b--\r\n").utf8)
    }

    private static func tables(_ bytes: [UInt8]) -> [TableSheet] { bytes.withUnsafeBytes { ReadingStage.tables($0) } }

    @Test("Every cell stands at its place, hidden sheets too, and merged cells are told")
    func cells() throws {
        let sheet = try #require(Self.tables(try Self.workbook(hidden: true)).first)
        #expect(sheet.name == "评分" && sheet.rows.prefix(2) == [["企业", "7.5"], ["", "８"]])
        #expect(sheet.merges == [TableSheet.Merge(row: 1, column: 1, rows: 2, columns: 1)])
    }

    @Test("Of a mail the one workbook attached is read; of two, neither")
    func mails() throws {
        let book = try Self.workbook()
        #expect(Self.tables(Self.mail([("J01.xlsx", book), ("logo.png", [1, 2])])) == Self.tables(book))
        #expect(Self.tables(Self.mail([("a.xlsx", book), ("b.xlsx", book)])).isEmpty)
        #expect(Self.tables(Self.mail([("a.txt", book)])).isEmpty && Self.tables([0x50, 0x4B]).isEmpty)
    }
}
