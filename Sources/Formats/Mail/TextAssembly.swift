import Text

extension MailAssembly {
    /// Bytes of a part that are read as a text at most.
    static let longestText = 8 << 20

    /// Adds a part that is there to be read, and the files that are written into it.
    mutating func add(text part: MailPart, of source: MailSource, message: Int) {
        let readable = part.body.lowerBound..<min(part.body.upperBound, part.body.lowerBound + Self.longestText)
        guard let decoded = open(.encoded(source, readable, part.encoding)) else { return }
        let isHTML = part.type == "text/html"
        var text = part.text(of: isHTML ? decoded : withoutFiles(decoded, message: message))
        if !isHTML, part.isFlowed { text = FlowedText.joined(text, dropsBlank: part.dropsBlank) }
        if !isHTML, text.utf8.allSatisfy({ $0 <= 0x20 }) { return }
        // The HTML form repeats a plain one of the same message; alone it is the text.
        let isRepeated = isHTML && part.isInAlternative && texts.contains { $0.message == message && !$0.isHTML }
        add(text: text, isHTML: isHTML, isAlternative: isRepeated, message: message)
    }

    mutating func add(text: String, isHTML: Bool, isAlternative: Bool, message: Int) {
        guard texts.count < limits.parts else { return }
        var read = MailText(text: "", isHTML: isHTML, isAlternative: isAlternative, links: [], message: message)
        if isHTML {
            let page = HTMLText(text)
            shown[message, default: []].formUnion(page.pictures)
            read.links = page.links
            read.text = String(page.text.prefix(limits.textCharacters))
        } else {
            read.text = String(withPlainLineEnds(text).prefix(limits.textCharacters))
        }
        texts.append(read)
    }

    /// Adds the uuencoded files in a text; gives the text without them.
    private mutating func withoutFiles(_ text: [UInt8], message: Int) -> [UInt8] {
        let blocks = text.withUnsafeBytes { UUCode.blocks(in: $0) }
        guard !blocks.isEmpty else { return text }
        let source = MailSource(text)
        var rest: [UInt8] = []
        var position = 0
        for block in blocks where files.count < limits.parts {
            rest += text[position..<block.whole.lowerBound]
            position = block.whole.upperBound
            add(
                file: HeaderText.decode(block.name), type: "application/octet-stream", contentID: nil, isInline: false,
                content: .encoded(source, block.whole, .uuencode), message: message)
        }
        return rest + text[position...]
    }

    /// The text with LF for CR LF and CR.
    private func withPlainLineEnds(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        return String(unsafeUninitializedCapacity: text.utf8.count) { output in
            var count = 0
            var last: UInt8 = 0
            for byte in text.utf8 {
                defer { last = byte }
                if byte == 0x0A, last == 0x0D { continue }
                output[count] = byte == 0x0D ? 0x0A : byte
                count += 1
            }
            return count
        }
    }
}
