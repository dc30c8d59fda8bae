import Text

/// Reads plain text in whatever charset, line by line.
enum TextReader {
    static func read(_ bytes: UnsafeRawBufferPointer, limits: DocumentLimits) throws(DocumentFailure) -> DocumentText {
        let (text, remarks) = try decode(bytes, limits: limits)
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        guard lines.count <= limits.blocks else { throw .tooLarge("lines past \(limits.blocks)") }
        return DocumentText(blocks: lines.map { .paragraph(Paragraph(String($0))) }, remarks: remarks)
    }

    /// The text of bytes that do not say their charset.
    static func decode(
        _ bytes: UnsafeRawBufferPointer, limits: DocumentLimits
    ) throws(DocumentFailure) -> (text: String, remarks: [String]) {
        guard bytes.count <= limits.textBytes else { throw .tooLarge("\(bytes.count) bytes of text") }
        let guess = TextDecoding.guess(bytes)
        var strange = 0
        var total = 0
        for scalar in guess.text.unicodeScalars {
            total += 1
            if scalar.value == 0xFFFD || scalar.value < 0x20 && ![9, 10, 12, 13, 0x1A].contains(scalar.value) {
                strange += 1
            }
        }
        // A text may hold a broken character or two; a picture or program under a text's name is full of them.
        guard strange * 20 <= total else { throw .damaged("it is no text") }
        return (guess.text, guess.isSure ? [] : ["charset guessed: \(guess.label)"])
    }
}
