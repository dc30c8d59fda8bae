import OLE
private import Text

/// Reads `.doc` files, and those of WPS Writer.
enum WordBinaryReader {
    static func read(
        _ file: OLEFile, _ entry: OLEEntry, _ bytes: UnsafeRawBufferPointer, limits: DocumentLimits,
        programs: (any ProgramRunner)?
    ) throws(DocumentFailure) -> DocumentText {
        let stream: [UInt8]
        do throws(OLEError) { stream = try file.read(entry, limit: limits.partBytes) } catch {
            throw .damaged("\(error)")
        }
        let header = try WordHeader(stream)
        if header.isEncrypted { throw .encrypted }
        guard header.isModern else { return try old(stream, header, bytes, limits: limits, programs: programs) }
        var text = DocumentText()
        let word = try WordFile(stream, header, file, limits: limits)
        var stories = WordStories(word, limits: limits)
        text.blocks = try stories.all()
        text.remarks = stories.remarks
        text.pictures = Blips.pictures(in: word.data, stream: "Data") + Blips.pictures(in: stream, stream: entry.path)
        return text
    }

    /// Word 6 and 95: the text lies in one stretch, in the code page of its language.
    private static func old(
        _ stream: [UInt8], _ header: WordHeader, _ bytes: UnsafeRawBufferPointer, limits: DocumentLimits,
        programs: (any ProgramRunner)?
    ) throws(DocumentFailure) -> DocumentText {
        if header.isComplex || stream.short(0) == 0xA5DB {
            return try Antiword.read(bytes, limits: limits, programs: programs)
        }
        let body = Array(stream.piece(header.text.lowerBound, min(header.text.count, header.main)))
        let label =
            [0x0804: "gbk", 0x0404: "big5", 0x0411: "shift_jis", 0x0412: "euc-kr"][header.language] ?? "windows-1252"
        let text = TextDecoding.decodeLossy(body, label: label)
        guard text.contains(where: { !$0.isWhitespace && $0 != "\u{FFFD}" }) else {
            return try Antiword.read(bytes, limits: limits, programs: programs)
        }
        var isCode = false
        var line = ""
        var blocks: [Block] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x13: isCode = true
            case 0x14, 0x15: isCode = false
            case 0x0D, 0x07, 0x0C:
                blocks.append(.paragraph(Paragraph(line)))
                line = ""
            case 0x0B: line += "\n"
            case 0x09: line += "\t"
            case 0x1E: line += "-"
            case 0x00...0x1F: break
            default: if !isCode { line.unicodeScalars.append(scalar) }
            }
        }
        if !line.isEmpty { blocks.append(.paragraph(Paragraph(line))) }
        return DocumentText(blocks: blocks, remarks: ["written by Word 6 or 95"])
    }
}
