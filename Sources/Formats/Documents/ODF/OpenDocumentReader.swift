/// Reads OpenDocument texts and spreadsheets.
enum OpenDocumentReader {
    static func read(_ parts: PackageParts, limits: DocumentLimits) throws(DocumentFailure) -> DocumentText {
        throw .unsupported("OpenDocument")
    }
}
