import Deflate

/// A Word document put together from the inside of its body.
struct DocxFixture {
    /// The main part whole.
    var document: String
    var relationships: [(id: String, type: String, target: String, isExternal: Bool)] = []
    var parts: [(String, [UInt8])] = []
    var main = "word/document.xml"

    init(_ body: String) {
        document = "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"
    }

    static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:v="urn:schemas-microsoft-com:vml" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        """

    static func relationshipsXML(_ all: [(id: String, type: String, target: String, isExternal: Bool)]) -> String {
        let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        let each = all.map {
            """
            <Relationship Id="\($0.id)" Type="\(base)\($0.type)" Target="\($0.target)"\
            \($0.isExternal ? " TargetMode=\"External\"" : "")/>
            """
        }
        return """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            \(each.joined())</Relationships>
            """
    }

    func bytes() throws -> [UInt8] {
        var zip = ZipWriter()
        try zip.add("[Content_Types].xml", Array("<Types/>".utf8))
        let package = Self.relationshipsXML([("rId1", "officeDocument", main, false)])
        try zip.add("_rels/.rels", Array(package.utf8))
        try zip.add(main, Array(document.utf8))
        if !relationships.isEmpty {
            try zip.add("word/_rels/document.xml.rels", Array(Self.relationshipsXML(relationships).utf8))
        }
        for (name, bytes) in parts { try zip.add(name, bytes) }
        return zip.finish()
    }
}
