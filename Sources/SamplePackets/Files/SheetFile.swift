import Deflate

/// Writes workbooks of one sheet.
public enum SheetFile {
    /// A text, or a number where the text is one and `asNumbers` holds.
    public static func bytes(
        _ rows: [[WordFile.Cell]], named name: String = "Sheet1", asNumbers: Bool = true
    ) -> [UInt8] {
        var sheet = ""
        var merges: [String] = []
        for (row, cells) in rows.enumerated() {
            sheet += "<row r=\"\(row + 1)\">"
            var column = 0
            for cell in cells {
                let place = "\(letter(column))\(row + 1)"
                if asNumbers, isNumber(cell.text) {
                    sheet += "<c r=\"\(place)\"><v>\(cell.text)</v></c>"
                } else if !cell.text.isEmpty {
                    sheet +=
                        "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(cell.text.inXML)</t></is></c>"
                }
                if cell.span > 1 { merges.append("\(place):\(letter(column + cell.span - 1))\(row + 1)") }
                if !cell.continues {
                    var last = row
                    while last + 1 < rows.count, goesOn(at: column, in: rows[last + 1]) { last += 1 }
                    if last > row { merges.append("\(place):\(letter(column))\(last + 1)") }
                }
                column += cell.span
            }
            sheet += "</row>"
        }
        let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let parts = [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type).sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"\(type).worksheet+xml\"/></Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" "
                    + "Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets><sheet name=\"\(name.inXML)\" sheetId=\"1\" "
                    + "r:id=\"r1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" "
                    + "Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet)</sheetData>"
                    + (merges.isEmpty ? "" : "<mergeCells count=\"\(merges.count)\">\(merged)</mergeCells>")
                    + "</worksheet>"
            ),
        ]
        var zip = ZipWriter()
        for (name, text) in parts {
            try? zip.add(name, Array(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + text).utf8))
        }
        return zip.finish()
    }

    private static func goesOn(at column: Int, in row: [WordFile.Cell]) -> Bool {
        var place = 0
        for cell in row {
            if place == column { return cell.continues }
            place += cell.span
        }
        return false
    }

    private static func isNumber(_ text: String) -> Bool {
        text.count < 12 && Double(text) != nil && text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    }

    private static func letter(_ column: Int) -> String {
        String(UnicodeScalar(UInt8(ascii: "A") + UInt8(min(25, column))))
    }
}
