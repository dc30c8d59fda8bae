/// How much of a PDF's drawing is followed, all pages together: pages may share what is long to follow.
final class PDFBudget {
    /// Operands and operators. A page of text has a few thousand.
    var steps = 5_000_000
    /// Bytes of drawing once expanded.
    var bytes: Int

    init(limits: DocumentLimits) { bytes = limits.partBytes }
}
