import Deflate

/// Writes Word documents as offices make them: paragraphs, tables, pictures, running heads, tracked deletions.
public struct WordFile {
    /// A cell of a table.
    public struct Cell: Sendable {
        var text: String
        var span: Int
        /// Goes on with the cell above.
        var continues: Bool

        public init(_ text: String, span: Int = 1, continues: Bool = false) {
            self.text = text
            self.span = span
            self.continues = continues
        }
    }

    public var header: String?
    public var footer: String?
    private var body = ""
    private var pictures: [(name: String, bytes: [UInt8])] = []

    public init() {}

    public mutating func heading(_ text: String) {
        body += "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr>"
        body += "<w:t xml:space=\"preserve\">\(text.inXML)</w:t></w:r></w:p>"
    }

    public mutating func paragraph(_ text: String) { body += Self.paragraph(text) }

    /// A paragraph whose words are broken into runs, as after much editing.
    public mutating func brokenParagraph(_ text: String, every length: Int) {
        body += "<w:p>"
        var rest = Substring(text)
        while !rest.isEmpty {
            let run = rest.prefix(max(1, length))
            rest = rest.dropFirst(run.count)
            body +=
                "<w:proofErr w:type=\"gramStart\"/><w:r><w:t xml:space=\"preserve\">\(String(run).inXML)</w:t></w:r>"
        }
        body += "</w:p>"
    }

    /// A paragraph that was deleted with changes tracked.
    public mutating func deleted(_ text: String) {
        body += "<w:p><w:del w:id=\"7\" w:author=\"a\"><w:r><w:delText>\(text.inXML)</w:delText></w:r></w:del></w:p>"
    }

    public mutating func table(_ rows: [[Cell]]) {
        let columns = rows.map { $0.reduce(0) { $0 + $1.span } }.max() ?? 1
        let width = 9_600 / max(1, columns)
        body += "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders>"
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            body += "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        }
        body += "</w:tblBorders></w:tblPr><w:tblGrid>"
        for _ in 0..<columns { body += "<w:gridCol w:w=\"\(width)\"/>" }
        body += "</w:tblGrid>"
        var isAbove = [Bool](repeating: false, count: columns)
        for (index, row) in rows.enumerated() {
            body += "<w:tr>"
            var column = 0
            for cell in row {
                let goesOn = index + 1 < rows.count && Self.cell(at: column, in: rows[index + 1])?.continues == true
                body += "<w:tc><w:tcPr><w:tcW w:w=\"\(width * cell.span)\" w:type=\"dxa\"/>"
                if cell.span > 1 { body += "<w:gridSpan w:val=\"\(cell.span)\"/>" }
                if cell.continues {
                    body += "<w:vMerge/>"
                } else if goesOn {
                    body += "<w:vMerge w:val=\"restart\"/>"
                }
                body += "</w:tcPr>"
                let lines = cell.text.split(separator: "\n", omittingEmptySubsequences: false)
                for line in lines { body += Self.paragraph(String(line)) }
                body += "</w:tc>"
                if column < isAbove.count { isAbove[column] = goesOn }
                column += cell.span
            }
            body += "</w:tr>"
        }
        body += "</w:tbl><w:p/>"
    }

    private static func cell(at column: Int, in row: [Cell]) -> Cell? {
        var place = 0
        for cell in row {
            if place == column { return cell }
            place += cell.span
        }
        return nil
    }

    private static func paragraph(_ text: String) -> String {
        guard !text.isEmpty else { return "<w:p/>" }
        return "<w:p><w:r><w:t xml:space=\"preserve\">\(text.inXML)</w:t></w:r></w:p>"
    }

    /// - Parameter ending: as in `jpeg`.
    public mutating func picture(_ bytes: [UInt8], ending: String) {
        pictures.append((name: "image\(pictures.count + 1).\(ending)", bytes: bytes))
        let id = "rIdPicture\(pictures.count)"
        body += """
            <w:p><w:r><w:drawing><wp:inline><wp:extent cx="4800000" cy="3200000"/>\
            <wp:docPr id="\(pictures.count)" name="Picture \(pictures.count)"/><a:graphic>\
            <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
            <pic:cNvPr id="\(pictures.count)" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
            <a:blip r:embed="\(id)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
            <a:off x="0" y="0"/><a:ext cx="4800000" cy="3200000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>\
            </a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
            """
    }

    public consuming func bytes() -> [UInt8] {
        var parts: [(String, [UInt8])] = []
        var relations = ""
        var overrides = Self.override("document", "document.main")
        if let header {
            relations += Self.relation("rIdHeader", "header", "header1.xml")
            overrides += Self.override("header1", "header")
            parts.append(("word/header1.xml", Self.part("hdr", Self.paragraph(header))))
        }
        if let footer {
            relations += Self.relation("rIdFooter", "footer", "footer1.xml")
            overrides += Self.override("footer1", "footer")
            parts.append(("word/footer1.xml", Self.part("ftr", Self.paragraph(footer))))
        }
        for (index, picture) in pictures.enumerated() {
            relations += Self.relation("rIdPicture\(index + 1)", "image", "media/\(picture.name)")
            parts.append(("word/media/\(picture.name)", picture.bytes))
        }
        var section = "<w:sectPr>"
        if header != nil { section += "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>" }
        if footer != nil { section += "<w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>" }
        section += "<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"
        let document = Self.part("document", "<w:body>\(body)\(section)</w:body>")
        let types = """
            <Types xmlns="\(Self.package)/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>\
            <Default Extension="png" ContentType="image/png"/>\(overrides)</Types>
            """
        let root = Self.relations(Self.relation("rId1", "officeDocument", "word/document.xml"))
        var zip = ZipWriter()
        let whole =
            [
                ("[Content_Types].xml", Array(types.utf8)), ("_rels/.rels", Array(root.utf8)),
                ("word/document.xml", document),
            ]
            + [("word/_rels/document.xml.rels", Array(Self.relations(relations).utf8))] + parts
        // Only a lack of memory could make this fail, and then nothing else works either.
        for (name, bytes) in whole { try? zip.add(name, bytes) }
        return zip.finish()
    }

    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static func part(_ element: String, _ inside: String) -> [UInt8] {
        let text = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:\(element) xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="\(office)" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\(inside)</w:\(element)>
            """
        return Array(text.utf8)
    }

    private static func relation(_ id: String, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
    }

    private static func relations(_ inside: String) -> String {
        "<Relationships xmlns=\"\(package)/relationships\">\(inside)</Relationships>"
    }

    private static func override(_ part: String, _ type: String) -> String {
        "<Override PartName=\"/word/\(part).xml\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.\(type)+xml\"/>"
    }
}
