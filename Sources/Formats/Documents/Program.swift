/// A program that helps to read documents.
public enum Program: String, CaseIterable, Sendable {
    /// Text of a PDF (poppler-utils).
    case pdftotext
    /// Pages of a PDF as pictures (poppler-utils).
    case pdftoppm
    /// What a PDF says of itself (poppler-utils).
    case pdfinfo
    /// Text of Word 2 to 95 files.
    case antiword
    /// Text of a picture.
    case tesseract
}
