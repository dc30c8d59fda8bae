import Text

/// A part of a message with what its headers say of it.
struct MailPart {
    let type: String
    let name: HeaderText.Decoded?
    let contentID: String?
    let isInline: Bool
    let encoding: TransferEncoding
    let body: Range<Int>
    let isInAlternative: Bool
    private let isAttached: Bool
    private let charset: String?
    let isFlowed: Bool
    let dropsBlank: Bool

    init(_ leaf: MIMEScanner.Leaf, in bytes: UnsafeRawBufferPointer) {
        let headers = leaf.headers
        let disposition = HeaderParameters(headers.value("content-disposition", in: bytes))
        isAttached = disposition.value == "attachment"
        isInline = disposition.value == "inline" || disposition.value.isEmpty
        let fileName = disposition.text("filename") ?? disposition.text("name")
        let typeName = leaf.type.text("name") ?? leaf.type.text("filename")
        // Where one of the two was mangled on the way, the other may be whole.
        let isMangled = fileName.map { $0.text.contains("\u{FFFD}") || $0.isGuessed } ?? true
        let isBetter = typeName.map { !$0.text.contains("\u{FFFD}") && !$0.isGuessed } ?? false
        let given = isMangled && isBetter ? typeName : fileName ?? typeName
        var type = leaf.type.value
        if type.isEmpty || !type.contains("/") { type = given == nil ? "text/plain" : "application/octet-stream" }
        self.type = type
        name = given.flatMap { FileName.cleaned($0.text) == nil ? nil : $0 }
        charset = leaf.type.plain("charset").map { String(decoding: $0, as: UTF8.self) }
        isFlowed = leaf.type.plain("format").map { String(decoding: $0, as: UTF8.self).lowercased() } == "flowed"
        dropsBlank = leaf.type.plain("delsp").map { String(decoding: $0, as: UTF8.self).lowercased() } == "yes"
        contentID = headers.value("content-id", in: bytes).flatMap { value in
            let id = String(decoding: value.filter { $0 != 0x3C && $0 != 0x3E && $0 > 0x20 }, as: UTF8.self)
            return id.isEmpty ? nil : id
        }
        body = leaf.body
        isInAlternative = leaf.isInAlternative
        let declared = headers.value("content-transfer-encoding", in: bytes)
        var encoding = TransferEncoding(header: declared)
        if encoding == .identity, given != nil, Self.isBase64(bytes, leaf.body) { encoding = .base64 }
        if encoding == .identity, given != nil, bytes[leaf.body].starts(with: "=ybegin ".utf8) { encoding = .yEnc }
        self.encoding = encoding
    }

    /// Whether it is there to be read in the message rather than to be saved.
    var isText: Bool {
        guard type == "text/plain" || type == "text/html", !isAttached else { return false }
        return name == nil || isInAlternative
    }

    var isTNEF: Bool {
        type == "application/ms-tnef" || type == "application/vnd.ms-tnef" || name?.text.lowercased() == "winmail.dat"
    }

    /// Whether it may be a whole message.
    var isMessage: Bool {
        let name = name?.text.lowercased() ?? ""
        return type == "message/rfc822" || type == "message/global" || type == "application/vnd.ms-outlook"
            || name.hasSuffix(".eml") || name.hasSuffix(".msg")
    }

    /// The decoded bytes as text, by the declared charset unless the bytes say otherwise.
    func text(of decoded: [UInt8]) -> String {
        if let charset { return TextDecoding.settle(decoded, label: charset).text }
        if type == "text/html", let meta = Self.metaCharset(decoded) {
            return TextDecoding.settle(decoded, label: meta).text
        }
        return TextDecoding.guess(decoded).text
    }

    /// The charset that an HTML text names in its head.
    private static func metaCharset(_ html: [UInt8]) -> String? {
        let word = Array("charset=".utf8)
        let head = html.prefix(2_048)
        guard head.count > word.count else { return nil }
        for start in 0..<head.count - word.count
        where head[start] | 0x20 == 0x63
            && head[start..<start + word.count].elementsEqual(word, by: { $0 | 0x20 == $1 | 0x20 })
        {
            let rest = head[(start + word.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
            let label = rest.prefix { $0 > 0x20 && ![0x22, 0x27, 0x3B, 0x3E, 0x2F].contains($0) }
            return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
        }
        return nil
    }

    /// Whether a file that says nothing of its encoding is base64: its first lines are long and hold nothing else.
    private static func isBase64(_ bytes: UnsafeRawBufferPointer, _ body: Range<Int>) -> Bool {
        let body = UnsafeRawBufferPointer(rebasing: bytes[body])
        var position = 0
        var lines = 0
        while position < body.count, lines < 4 {
            let line = Lines.line(body, position)
            position = line.next
            if line.content.isEmpty { continue }
            guard line.content.count >= 60, line.content.count <= 80, body[line.content].allSatisfy(Base64.isLetter)
            else {
                return false
            }
            lines += 1
        }
        return lines == 4
    }
}
