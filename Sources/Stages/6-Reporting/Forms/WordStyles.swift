/// The styles of the blank form and of texts for the press: one face, few sizes, labels on a light ground.
enum WordStyles {
    private static let face = "Microsoft YaHei"

    static var xml: String {
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults>"
            + "<w:rPrDefault><w:rPr><w:rFonts w:ascii=\"\(face)\" w:hAnsi=\"\(face)\" w:eastAsia=\"\(face)\" w:cs=\"\(face)\"/>"
            + "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:lang w:val=\"en-GB\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr>"
            + "</w:pPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
            + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/></w:style>"
            + paragraphs.map(\.xml).joined() + table + "</w:styles>"
    }

    private struct Style {
        var id: String
        var name: String
        var size: Int
        var colour = "1C2430"
        var bold = false
        var justify = "left"
        var before = 0
        var after = 0
        var outline = false
        /// Stays on the page of what follows.
        var keeps = false

        var xml: String {
            "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>"
                + "<w:qFormat/><w:pPr>" + (outline || keeps ? "<w:keepNext/>" : "")
                + "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/><w:jc w:val=\"\(justify)\"/>"
                + (outline ? "<w:outlineLvl w:val=\"0\"/>" : "") + "</w:pPr><w:rPr>" + (bold ? "<w:b/>" : "")
                + "<w:color w:val=\"\(colour)\"/><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr></w:style>"
        }
    }

    private static let paragraphs = [
        Style(id: "Title", name: "Title", size: 34, bold: true, justify: "center", before: 120, after: 40),
        Style(id: "Subtitle", name: "Subtitle", size: 18, colour: "56606E", justify: "center", after: 200),
        Style(id: "Note", name: "Note", size: 19, after: 20),
        Style(id: "NoteEnglish", name: "Note English", size: 16, colour: "56606E", after: 80),
        Style(id: "Declaration", name: "Declaration", size: 19, after: 20, keeps: true),
        Style(
            id: "DeclarationEnglish", name: "Declaration English", size: 16, colour: "56606E", after: 80, keeps: true),
        Style(
            id: "Heading1", name: "heading 1", size: 24, colour: "1D4F8F", bold: true, before: 240, after: 80,
            outline: true),
        Style(id: "Body", name: "Body Text", size: 21, after: 120),
        Style(id: "Label", name: "Label", size: 19),
        Style(id: "Star", name: "Star", size: 20, colour: "A3231A", bold: true, justify: "center"),
        Style(id: "Cell", name: "Cell", size: 20),
        Style(id: "Hint", name: "Hint", size: 15, colour: "56606E"),
        Style(id: "Seal", name: "Seal", size: 22, colour: "8A94A3", justify: "center"),
        Style(id: "SealEnglish", name: "Seal English", size: 16, colour: "8A94A3", justify: "center"),
        Style(id: "Header", name: "header", size: 16, colour: "56606E", justify: "right"),
        Style(id: "Footer", name: "footer", size: 16, colour: "56606E", justify: "center"),
    ]

    private static var table: String {
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"AEB7C4\"/>"
        }
        return "<w:style w:type=\"table\" w:styleId=\"Form\"><w:name w:val=\"Form\"/><w:basedOn w:val=\"TableNormal\"/>"
            + "<w:tblPr><w:tblBorders>\(sides.joined())</w:tblBorders><w:tblCellMar>"
            + "<w:top w:w=\"50\" w:type=\"dxa\"/><w:left w:w=\"90\" w:type=\"dxa\"/>"
            + "<w:bottom w:w=\"50\" w:type=\"dxa\"/><w:right w:w=\"90\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    }
}
