private import OLE

/// Reads documents of every kind that applicants send.
public enum DocumentReader {
    /// Reads one document.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - kind: what it is taken for. Where the bytes say otherwise, they are believed.
    ///   - programs: how helping programs are started; nil where there are none.
    /// - Throws: `DocumentFailure`.
    public static func read(
        _ bytes: UnsafeRawBufferPointer, as kind: DocumentKind, limits: DocumentLimits = DocumentLimits(),
        programs: (any ProgramRunner)? = nil
    ) throws(DocumentFailure) -> DocumentText {
        guard !bytes.isEmpty else { throw .empty }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return try OfficeReader.read(bytes, limits: limits) }
        if ByteSearch.first(Array("%PDF-".utf8), in: bytes, to: 1_024) != nil {
            return try PDFReader.read(bytes, limits: limits, programs: programs)
        }
        if OLEFile.isOLE(bytes) { return try OLEReader.read(bytes, limits: limits, programs: programs) }
        if RTFReader.isRTF(bytes) { return try RTFReader.read(bytes, limits: limits) }
        // A text may speak of tags; what is taken for a document and begins with one is read as what it is.
        if kind != .text, kind != .csv {
            if FlatOfficeReader.isFlat(bytes) { return try FlatOfficeReader.read(bytes, limits: limits) }
            if WebArchiveReader.isWebArchive(bytes) { return try WebArchiveReader.read(bytes, limits: limits) }
            if HTMLReader.isHTML(bytes) { return try HTMLReader.read(bytes, limits: limits) }
        }
        switch kind {
        case .text: return try TextReader.read(bytes, limits: limits)
        case .csv: return try DelimitedReader.read(bytes, limits: limits)
        case .html: return try HTMLReader.read(bytes, limits: limits)
        case .docx, .xlsx, .odt: throw .damaged("it does not begin as a zip archive")
        case .pdf: throw .damaged("it does not begin as a PDF")
        case .rtf: throw .damaged("it does not begin as RTF")
        // Old programs save plain text under these names.
        case .doc, .xls: return try TextReader.read(bytes, limits: limits)
        }
    }
}
