/// Reads any zip package by what it is: a text document, a workbook, or OpenDocument.
enum OfficeReader {
    static func read(_ bytes: UnsafeRawBufferPointer, limits: DocumentLimits) throws(DocumentFailure) -> DocumentText {
        let parts = try PackageParts(bytes, limits: limits)
        if parts.has("content.xml"), parts.has("mimetype") || parts.has("META-INF/manifest.xml") {
            return try OpenDocumentReader.read(parts, limits: limits)
        }
        let package = try Relationships.of("", in: parts)
        let named = package.first(type: "officeDocument")?.target
        let usual = ["word/document.xml", "xl/workbook.xml", "ppt/presentation.xml", "xl/workbook.bin"]
        guard let main = ([named].compactMap { $0 } + usual).first(where: { parts.has($0) }) else {
            throw .damaged("the package has no main part")
        }
        let lower = main.lowercased()
        if lower.hasSuffix(".bin") { throw .unsupported("a binary workbook (xlsb)") }
        if lower.hasPrefix("xl/") || lower.contains("workbook") {
            return try WorkbookReader.read(parts, main: main, limits: limits)
        }
        if lower.hasPrefix("ppt/") { throw .unsupported("a presentation") }
        return try WordReader.read(parts, main: main, limits: limits)
    }
}
