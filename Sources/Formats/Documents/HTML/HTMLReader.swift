/// Reads HTML, as browsers and "save as web page" write it, whatever its name.
enum HTMLReader {
    static func read(_ bytes: UnsafeRawBufferPointer, limits: DocumentLimits) throws(DocumentFailure) -> DocumentText {
        guard bytes.count <= limits.partBytes else { throw .tooLarge("\(bytes.count) bytes of HTML") }
        let text = HTMLCharset.decode(bytes)
        let story = HTMLStory(limits: limits)
        try HTMLParser.parse(Array(text.utf8), limits: limits, story)
        return DocumentText(blocks: story.finished(), activeContent: story.activeContent)
    }

    /// Whether the bytes begin as HTML does, after blanks, comments and a declaration.
    static func isHTML(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let head = String(decoding: bytes.prefix(1_024).filter { $0 != 0 }, as: UTF8.self).lowercased()
        let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }
        guard start.first == "<" else { return false }
        return ["<html", "<!doctype html", "<body", "<table", "<head"].contains { head.contains($0) }
    }
}
