private import OLE

/// Reads OLE2 files by what lies in them: Word, Excel, or an encrypted package of the newer formats.
enum OLEReader {
    static func read(
        _ bytes: UnsafeRawBufferPointer, limits: DocumentLimits, programs: (any ProgramRunner)?
    ) throws(DocumentFailure) -> DocumentText {
        // The container is copied to be read.
        guard bytes.count <= limits.expandedBytes / 2 else { throw .tooLarge("\(bytes.count) bytes") }
        let file: OLEFile
        do throws(OLEError) { file = try OLEFile(Array(bytes)) } catch { throw .damaged("\(error)") }
        if file.entry(at: "EncryptedPackage") != nil || file.entry(at: "EncryptionInfo") != nil { throw .encrypted }
        var text: DocumentText
        if let entry = file.entry(at: "WordDocument") {
            text = try WordBinaryReader.read(file, entry, bytes, limits: limits, programs: programs)
        } else if let entry = file.entry(at: "Workbook") ?? file.entry(at: "Book") {
            text = try WorkbookBinaryReader.read(file, entry, limits: limits)
        } else if file.entry(at: "PowerPoint Document") != nil {
            throw .unsupported("a presentation")
        } else if let package = file.stream(at: "Package", limit: limits.partBytes) {
            // Some programs wrap a newer file whole into an OLE2 file.
            return try package.span.bytes.withUnsafeBytes { bytes throws(DocumentFailure) in
                try OfficeReader.read(bytes, limits: limits)
            }
        } else {
            throw .unsupported("an OLE2 file without a document")
        }
        text.activeContent = OLEActive.list(file)
        return text
    }
}
