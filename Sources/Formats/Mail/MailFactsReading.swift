import Text

extension MailFacts {
    /// What headers say.
    init(_ headers: HeaderBlock, in bytes: UnsafeRawBufferPointer) {
        func text(_ name: String) -> String? {
            headers.value(name, in: bytes).map { HeaderText.decode($0).text }
        }
        func people(_ name: String) -> [MailAddress] { headers.value(name, in: bytes).map(AddressList.parse) ?? [] }
        from = people("from").first ?? people("sender").first
        replyTo = people("reply-to").first
        to = people("to")
        subject = text("subject")
        date = text("date").flatMap { $0.isEmpty ? nil : MailDate.rfc3339($0) ?? $0 }
        messageID = headers.value("message-id", in: bytes).flatMap { Self.identifiers($0).first }
        inReplyTo = headers.value("in-reply-to", in: bytes).map(Self.identifiers) ?? []
        references = headers.value("references", in: bytes).map(Self.identifiers) ?? []
    }

    /// The message identifiers in a header, with their angle brackets; at most a hundred.
    static func identifiers(_ value: [UInt8]) -> [String] {
        var found: [String] = []
        for word in value.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == 0x2C }) {
            // Several may stand close together.
            for piece in word.split(separator: 0x3C) {
                let id = piece.prefix { $0 != 0x3E }
                guard !id.isEmpty, id.count < 1_000, id.allSatisfy({ (0x21...0x7E).contains($0) }) else { continue }
                guard found.count < 100, word.contains(0x3C) || id.contains(0x40) else { continue }
                found.append("<" + String(decoding: id, as: UTF8.self) + ">")
            }
        }
        return found
    }
}
