/// Reads Office Open XML workbooks: each visible sheet as a table.
enum WorkbookReader {
    static func read(
        _ parts: PackageParts, main: String, limits: DocumentLimits
    ) throws(DocumentFailure) -> DocumentText {
        let relationships = try Relationships.of(main, in: parts)
        let workbook = WorkbookHandler()
        guard try parts.parse(main, workbook) else { throw .damaged("the main part \(main) is missing") }
        let strings = SharedStringsHandler(limits: limits)
        if let part = relationships.targets(type: "sharedStrings").first { try parts.parse(part, strings) }
        let styles = CellStylesHandler()
        if let part = relationships.targets(type: "styles").first { try parts.parse(part, styles) }
        let formats = styles.formats(is1904: workbook.is1904)

        var text = DocumentText()
        var around = [relationships]
        var cells = 0
        var seen: Set<String> = []
        for sheet in workbook.sheets {
            guard let target = relationships[sheet.relationship], target.type == "worksheet", !target.isExternal else {
                continue
            }
            guard !sheet.isHidden || limits.keepsHiddenSheets else {
                if !text.remarks.contains("hidden sheets skipped") { text.remarks.append("hidden sheets skipped") }
                continue
            }
            let handler = WorksheetHandler(
                title: sheet.name, strings: strings.strings, formats: formats, limits: limits, cellsBefore: cells)
            try parts.parse(target.target, handler)
            cells += handler.grid.cells
            if let table = handler.grid.table() { text.blocks.append(.table(table)) }
            let inner = try Relationships.of(target.target, in: parts)
            around.append(inner)
            for drawing in inner.targets(type: "drawing") {
                let images = try Relationships.of(drawing, in: parts)
                around.append(images)
                let handler = DrawingHandler()
                try parts.parse(drawing, handler)
                text.blocks += handler.paragraphs.map { .paragraph(Paragraph($0)) }
                for identifier in handler.pictures {
                    guard let image = images[identifier], !image.isExternal, let index = parts.index(of: image.target),
                        text.pictures.count < limits.pictures, seen.insert(parts.names[index]).inserted
                    else { continue }
                    text.pictures.append(Picture(name: parts.names[index], place: .entry(index)))
                }
            }
        }
        text.activeContent = ActiveContent.list(parts, around)
        return text
    }
}
