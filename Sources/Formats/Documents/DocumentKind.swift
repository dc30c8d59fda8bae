/// How a document is read. The bytes decide in the end: an RTF file that is handed over as `.doc` is read as RTF.
public enum DocumentKind: String, CaseIterable, Sendable {
    /// Office Open XML text with or without macros, Flat OPC, and Word 2003's XML.
    case docx
    /// Office Open XML workbooks.
    case xlsx
    /// Word 6 to 2003, and WPS Writer.
    case doc
    /// Excel 5 to 2003, and WPS Spreadsheets.
    case xls
    case rtf
    /// OpenDocument text and spreadsheets.
    case odt
    case html
    case text
    /// Values divided by commas, semicolons or tabs.
    case csv
    case pdf
}
