/// The body of a WordprocessingML document (ECMA-376 part 1, 17), built paragraph by paragraph.
struct WordText {
    private(set) var xml = ""

    mutating func paragraph(_ text: String, style: String) {
        xml += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>"
        if !text.isEmpty { xml += "<w:r><w:t xml:space=\"preserve\">\(HTML.escaped(text))</w:t></w:r>" }
        xml += "</w:p>"
    }

    /// - Parameter columns: widths in twentieths of a point.
    mutating func table(columns: [Int], _ rows: (inout WordText) -> Void) {
        xml +=
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Form\"/><w:tblW w:w=\"\(columns.reduce(0, +))\" w:type=\"dxa\"/>"
            + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
            + columns.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
        rows(&self)
        xml += "</w:tbl>"
    }

    /// A row of at least this height that stays on one page.
    mutating func row(height: Int, _ cells: (inout WordText) -> Void) {
        xml += "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"\(height)\" w:hRule=\"atLeast\"/></w:trPr>"
        cells(&self)
        xml += "</w:tr>"
    }

    /// A cell with a paragraph for each text and its style.
    mutating func cell(width: Int, fill: String?, _ texts: [(text: String, style: String)]) {
        xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
        if let fill { xml += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(fill)\"/>" }
        xml += "<w:vAlign w:val=\"center\"/></w:tcPr>"
        for (text, style) in texts { paragraph(text, style: style) }
        xml += "</w:tc>"
    }
}
