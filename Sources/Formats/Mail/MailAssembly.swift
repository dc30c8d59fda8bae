import OLE
import Text

/// Gathers facts, texts and files from all that a message holds.
struct MailAssembly {
    let limits: MailLimits
    var messages: [MailFacts] = []
    var texts: [MailText] = []
    var files: [MailFile] = []
    var remarks: [String] = []
    /// Content-IDs of the pictures that each message's HTML shows.
    var shown: [Int: Set<String>] = [:]
    private var opened = 0

    init(limits: MailLimits) { self.limits = limits }

    mutating func remark(_ text: String) {
        if remarks.count < 50, !remarks.contains(text) { remarks.append(text) }
    }

    /// Adds a message in MIME, with all inside it.
    mutating func add(mime source: MailSource, depth: Int) {
        let base = messages.count
        source.bytes.withUnsafeBytes { bytes in
            let scanner = MIMEScanner(bytes, depth: depth, limits: limits)
            for message in scanner.messages {
                var facts = MailFacts(message.headers, in: bytes)
                facts.depth = message.depth
                messages.append(facts)
            }
            scanner.remarks.forEach { remark($0) }
            for leaf in scanner.leaves { add(leaf, of: source, bytes, base: base) }
        }
    }

    private mutating func add(
        _ leaf: MIMEScanner.Leaf, of source: MailSource, _ bytes: UnsafeRawBufferPointer, base: Int
    ) {
        guard files.count < limits.parts else {
            return remark("more than \(limits.parts) files; the rest was left out")
        }
        let part = MailPart(leaf, in: bytes)
        let message = base + leaf.message
        if part.isText {
            return add(text: part, of: source, bytes, message: message)
        }
        let content = MailContent.encoded(source, leaf.body, part.encoding)
        if part.isTNEF, let unpacked = open(content) {
            if unpacked.withUnsafeBytes({ TNEF.isTNEF($0) }) {
                return add(tnef: MailSource(unpacked), range: 0..<unpacked.count, message: message)
            }
        } else if part.isMessage, messages[message].depth < limits.nesting, let unpacked = open(content),
            add(nested: unpacked, depth: messages[message].depth + 1)
        {
            return
        }
        // Text that no program shows, such as the form for watches: not worth a file.
        if leaf.isInAlternative, part.name == nil, part.type.hasPrefix("text/"), part.type != "text/calendar" { return }
        add(
            file: part.name, type: part.type, contentID: part.contentID, isInline: part.isInline, content: content,
            message: message)
    }

    /// Adds a message that came as an attachment, where the bytes are one.
    mutating func add(nested bytes: [UInt8], depth: Int) -> Bool {
        if bytes.withUnsafeBytes({ OLEFile.isOLE($0) }) {
            guard let file = try? OLEFile(bytes), OutlookMessage.isMessage(file) else { return false }
            add(outlook: file, under: "", depth: depth)
            return true
        }
        guard bytes.withUnsafeBytes({ MailReader.looksLikeMail($0) }) else { return false }
        add(mime: MailSource(bytes), depth: depth)
        return true
    }

    /// The decoded bytes of what has to be opened, while the budget for it lasts.
    mutating func open(_ content: MailContent) -> [UInt8]? {
        guard let bytes = try? content.bytes(limit: limits.openedBytes - opened) else {
            remark("a part was too large to be opened")
            return nil
        }
        opened += bytes.count
        return bytes
    }

    mutating func add(
        file name: HeaderText.Decoded?, type: String, contentID: String?, isInline: Bool, content: MailContent,
        message: Int
    ) {
        let known = name.flatMap { FileName.cleaned($0.text) }
        let role: MailFile.Role =
            switch type {
            case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature": .signature
            default: isInline && contentID != nil ? .picture : .attachment
            }
        files.append(
            MailFile(
                name: known ?? FileName.made(number: files.count + 1, type: type), isUnnamed: known == nil,
                isNameGuessed: known != nil && name?.isGuessed == true, type: type, role: role,
                contentID: contentID.map { String($0.filter { $0 != "<" && $0 != ">" }) },
                message: message, storedBytes: content.storedBytes, content: content))
    }

    /// Bytes of HTML that are kept for its tables.
    private static let largestTables = 2 << 20

    mutating func add(text: String, isHTML: Bool, isAlternative: Bool, message: Int) {
        guard texts.count < limits.parts else { return }
        if isHTML {
            let page = HTMLText(text)
            shown[message, default: []].formUnion(page.pictures)
            texts.append(
                MailText(
                    text: String(page.text.prefix(limits.textCharacters)), isHTML: true,
                    tables: page.hasTables && text.utf8.count <= Self.largestTables ? text : nil,
                    isAlternative: isAlternative, links: page.links, message: message))
        } else {
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            texts.append(
                MailText(
                    text: String(lines.joined(separator: "\n").prefix(limits.textCharacters)), isHTML: false,
                    isAlternative: isAlternative,
                    links: [],
                    message: message))
        }
    }

    private mutating func add(
        text part: MailPart, of source: MailSource, _ bytes: UnsafeRawBufferPointer, message: Int
    ) {
        guard let decoded = open(.encoded(source, part.body, part.encoding)) else { return }
        var plain = decoded
        if part.type != "text/html" {
            let blocks = decoded.withUnsafeBytes { UUCode.blocks(in: $0) }
            if !blocks.isEmpty {
                let inner = MailSource(decoded)
                for block in blocks {
                    add(
                        file: HeaderText.decode(block.name), type: "application/octet-stream", contentID: nil,
                        isInline: false, content: .encoded(inner, block.whole, .uuencode), message: message)
                }
                for block in blocks.reversed() { plain.removeSubrange(block.whole) }
            }
        }
        let isHTML = part.type == "text/html"
        var text = part.text(of: plain)
        if !isHTML, part.isFlowed { text = FlowedText.joined(text, dropsBlank: part.dropsBlank) }
        if !isHTML, text.isEmpty || text.utf8.allSatisfy({ $0 <= 0x20 }) { return }
        // The HTML form repeats a plain one of the same message; alone it is the text.
        let isRepeated = isHTML && part.isInAlternative && texts.contains { $0.message == message && !$0.isHTML }
        add(text: text, isHTML: isHTML, isAlternative: isRepeated, message: message)
    }

    /// The message, once it is known which pictures its texts show.
    func message() -> MailMessage {
        var files = files
        for (place, file) in files.enumerated() where file.role != .signature {
            let pictures = shown[file.message] ?? []
            let isShown = file.contentID.map { pictures.contains($0) } ?? pictures.contains(file.name)
            let isPicture = Decoration.isPicture(file) && (isShown || file.role == .picture)
            files[place].role = !isPicture ? .attachment : Decoration.isLikely(file) ? .decoration : .picture
        }
        return MailMessage(messages: messages, texts: texts, files: files, remarks: remarks)
    }
}
