import OLE

/// Reads `.xls` workbooks, and those of WPS Spreadsheets. libfreexl would read the cells, but opens files by path only,
/// asks for code pages when it may no longer open any, and gives neither merged cells nor the formats of numbers.
enum WorkbookBinaryReader {
    static func read(_ file: OLEFile, _ entry: OLEEntry, limits: DocumentLimits) throws(DocumentFailure) -> DocumentText
    {
        let stream: [UInt8]
        do throws(OLEError) { stream = try file.read(entry, limit: limits.partBytes) } catch {
            throw .damaged("\(error)")
        }
        let records = BIFFRecords(bytes: stream)
        let globals = try BIFFGlobals(records, limits: limits)
        var text = DocumentText()
        var cells = 0
        var boxes: [String] = []
        for sheet in globals.sheets where sheet.isSheet {
            if sheet.isHidden {
                if !text.remarks.contains("hidden sheets skipped") { text.remarks.append("hidden sheets skipped") }
                continue
            }
            let read = try BIFFSheet(sheet, records, globals, limits: limits, cellsBefore: cells)
            cells += read.grid.cells
            if let table = read.grid.table() { text.blocks.append(.table(table)) }
            boxes += read.boxes
        }
        text.blocks += boxes.prefix(limits.blocks).map { .paragraph(Paragraph($0)) }
        text.pictures = BIFFPictures.pictures(in: records, stream: entry.path)
        if globals.hasMacroSheets { text.remarks.append("Excel 4 macro sheet") }
        return text
    }
}
