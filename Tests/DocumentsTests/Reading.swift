import Documents

/// Reads a document out of an array.
func read(
    _ bytes: [UInt8], as kind: DocumentKind = .docx, limits: DocumentLimits = DocumentLimits(),
    programs: (any ProgramRunner)? = nil
) throws(DocumentFailure) -> DocumentText {
    try bytes.span.bytes.withUnsafeBytes { bytes throws(DocumentFailure) in
        try DocumentReader.read(bytes, as: kind, limits: limits, programs: programs)
    }
}

extension DocumentText {
    var tables: [Table] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }
    var paragraphs: [Paragraph] { blocks.compactMap { if case .paragraph(let one) = $0 { one } else { nil } } }
}
