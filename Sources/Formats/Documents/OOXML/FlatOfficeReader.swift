/// Reads Word documents that are one XML file: Flat OPC, and Word 2003's own.
enum FlatOfficeReader {
    static func isFlat(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(4_096))
        return ["schemas.microsoft.com/office/2006/xmlPackage", "schemas.microsoft.com/office/word/2003/wordml"]
            .contains {
                ByteSearch.first(Array($0.utf8), in: head) != nil
            }
    }

    static func read(_ bytes: UnsafeRawBufferPointer, limits: DocumentLimits) throws(DocumentFailure) -> DocumentText {
        let parts = FlatParts(limits: limits)
        try XMLParser.parse(bytes, part: "the document", limits: limits, parts)
        let story = parts.story
        story.take(notes: parts.footnotes, order: story.footnotes)
        story.take(notes: parts.endnotes, order: story.endnotes)
        // Word 2003 writes its notes inside the body.
        var text = DocumentText(blocks: story.blocks + story.notes.values.flatMap { $0 }, remarks: story.remarks)
        if parts.hasMacros { text.activeContent.append("macros") }
        for name in parts.embedded { text.activeContent.append("embedded object: \(name)") }
        for picture in parts.pictures {
            text.pictures.append(Picture(name: picture.name, place: .owned(picture.bytes)))
        }
        return text
    }
}
