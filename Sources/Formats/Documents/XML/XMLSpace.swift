/// The namespaces that matter to the readers. Strict and transitional Office Open XML have different addresses for the
/// same vocabulary (ISO/IEC 29500-1 and -4, annex A).
enum XMLSpace: Sendable {
    case none
    /// WordprocessingML, that of Word 2003 included.
    case word
    case word2010
    case spreadsheet
    /// DrawingML's main vocabulary.
    case drawing
    /// DrawingML anchored in a worksheet.
    case sheetDrawing
    case wordShape
    case vml
    case office
    case relationships
    case packageRelationships
    /// Flat OPC.
    case flatPackage
    case compatibility
    case math
    case odfOffice, odfText, odfTable, odfDraw, odfStyle, xlink
    case other

    init(address: String) {
        self =
            switch address {
            case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
                "http://schemas.microsoft.com/office/word/2003/wordml":
                .word
            case "http://schemas.microsoft.com/office/word/2010/wordml": .word2010
            case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main":
                .spreadsheet
            case "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main":
                .drawing
            case "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
                "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing":
                .sheetDrawing
            case "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": .wordShape
            case "urn:schemas-microsoft-com:vml": .vml
            case "urn:schemas-microsoft-com:office:office": .office
            case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships":
                .relationships
            case "http://schemas.openxmlformats.org/package/2006/relationships": .packageRelationships
            case "http://schemas.microsoft.com/office/2006/xmlPackage": .flatPackage
            case "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility
            case "http://schemas.openxmlformats.org/officeDocument/2006/math",
                "http://purl.oclc.org/ooxml/officeDocument/math":
                .math
            case "urn:oasis:names:tc:opendocument:xmlns:office:1.0": .odfOffice
            case "urn:oasis:names:tc:opendocument:xmlns:text:1.0": .odfText
            case "urn:oasis:names:tc:opendocument:xmlns:table:1.0": .odfTable
            case "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": .odfDraw
            case "urn:oasis:names:tc:opendocument:xmlns:style:1.0": .odfStyle
            case "http://www.w3.org/1999/xlink": .xlink
            default: .other
            }
    }
}
