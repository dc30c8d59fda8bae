import Deflate
import Edition
import Values

/// A Word file around a body of text: styles, header and footer.
enum WordPackage {
    /// What stands in the file besides its text.
    struct Head {
        var title: String
        var creator: String
        var header: String
        var language = "zh-CN"
        /// The key of the edition whose form it is: by this property a form that comes back is known. nil for any other file.
        var form: String?
    }

    static func bytes(body: String, edition: Edition) throws -> [UInt8] {
        let head = Head(
            title: edition.form.title.zh, creator: edition.organiser.zh,
            header: "\(edition.name.zh) · \(edition.organiser.zh)", form: edition.key)
        return try bytes(body: body, head: head)
    }

    static func bytes(body: String, head: Head) throws -> [UInt8] {
        var zip = ZipWriter()
        for (name, text) in parts(body: body, head: head) {
            try zip.add(name, Array((declaration + text).utf8))
        }
        return zip.finish()
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    private static func parts(body: String, head: Head) -> [(String, String)] {
        [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations), ("docProps/core.xml", core(head)),
            ("docProps/custom.xml", custom(head)), ("word/_rels/document.xml.rels", documentRelations),
            ("word/document.xml", document(body)), ("word/styles.xml", WordStyles.xml),
            ("word/header1.xml", header(head)), ("word/footer1.xml", footer),
        ]
    }

    private static func override(_ part: String, _ type: String) -> String {
        "<Override PartName=\"\(part)\" ContentType=\"\(type)+xml\"/>"
    }

    private static var contentTypes: String {
        "<Types xmlns=\"\(package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("/word/document.xml", wordType + ".document.main")
            + override("/word/styles.xml", wordType + ".styles") + override("/word/header1.xml", wordType + ".header")
            + override("/word/footer1.xml", wordType + ".footer")
            + override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties")
            + override(
                "/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties") + "</Types>"
    }

    private static func relation(_ id: String, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"/>"
    }

    private static var relations: String {
        "<Relationships xmlns=\"\(package)/relationships\">"
            + relation("r1", office + "/relationships/officeDocument", "word/document.xml")
            + relation("r2", package + "/relationships/metadata/core-properties", "docProps/core.xml")
            + relation("r3", office + "/relationships/custom-properties", "docProps/custom.xml") + "</Relationships>"
    }

    private static var documentRelations: String {
        "<Relationships xmlns=\"\(package)/relationships\">"
            + relation("r1", office + "/relationships/styles", "styles.xml")
            + relation("r2", office + "/relationships/header", "header1.xml")
            + relation("r3", office + "/relationships/footer", "footer1.xml") + "</Relationships>"
    }

    private static func core(_ head: Head) -> String {
        "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + "<dc:title>\(HTML.escaped(head.title))</dc:title>"
            + "<dc:creator>\(HTML.escaped(head.creator))</dc:creator><dc:language>\(head.language)</dc:language>"
            + "</cp:coreProperties>"
    }

    private static func custom(_ head: Head) -> String {
        "<Properties xmlns=\"\(office)/custom-properties\" xmlns:vt=\"\(office)/docPropsVTypes\">"
            + (head.form.map(property) ?? "") + "</Properties>"
    }

    private static func property(_ form: String) -> String {
        "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"pingxuan.form\">"
            + "<vt:lpwstr>\(HTML.escaped(form))</vt:lpwstr></property>"
    }

    private static func document(_ body: String) -> String {
        "<w:document xmlns:w=\"\(main)\" xmlns:r=\"\(office)/relationships\"><w:body>\(body)"
            + "<w:p><w:pPr><w:pStyle w:val=\"Hint\"/></w:pPr></w:p>"
            + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r2\"/>"
            + "<w:footerReference w:type=\"default\" r:id=\"r3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1304\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" "
            + "w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    }

    private static func header(_ head: Head) -> String {
        "<w:hdr xmlns:w=\"\(main)\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t>"
            + HTML.escaped(head.header) + "</w:t></w:r></w:p></w:hdr>"
    }

    private static var footer: String {
        func field(_ name: String) -> String {
            "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
        }
        func text(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
        return "<w:ftr xmlns:w=\"\(main)\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>" + text("第 ")
            + field("PAGE") + text(" 页 / 共 ") + field("NUMPAGES") + text(" 页") + "</w:p></w:ftr>"
    }
}
