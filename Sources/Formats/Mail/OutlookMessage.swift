import OLE
import Text

/// A message as Outlook saves it ([MS-OXMSG]): an OLE2 file with one stream for each long property.
struct OutlookMessage {
    let file: OLEFile
    /// Path of the storage that holds the message, with its slash; empty for the file's own message.
    let prefix: String
    private let charset: String

    static func isMessage(_ file: OLEFile) -> Bool {
        file.entry(at: "__properties_version1.0") != nil
            && (file.entry(at: "__nameid_version1.0") != nil
                || file.entries.contains { $0.name.lowercased().hasPrefix("__substg1.0_") })
    }

    init(file: OLEFile, prefix: String) {
        self.file = file
        self.prefix = prefix
        let page =
            Self.fixed(file, prefix, header: prefix.isEmpty ? 32 : 24, 0x3FFD)
            ?? Self.fixed(file, prefix, header: prefix.isEmpty ? 32 : 24, 0x3FDE)
        charset = page.map { "cp\($0 & 0xFFFF_FFFF)" } ?? "windows-1252"
    }

    /// A property that is a text, in whichever of the two forms it is stored.
    func text(_ property: String, in storage: String = "") -> HeaderText.Decoded? {
        let path = prefix + storage + "__substg1.0_" + property
        if let bytes = file.stream(at: path + "001F", limit: 64 << 20), !bytes.isEmpty {
            let text = TextDecoding.decodeLossy(bytes, label: "utf-16le")
            return HeaderText.Decoded(text: String(text.prefix { $0 != "\0" }), isGuessed: false)
        }
        guard let bytes = file.stream(at: path + "001E", limit: 64 << 20), !bytes.isEmpty else { return nil }
        let data = bytes.filter { $0 != 0 }
        let guess =
            charset == "windows-1252" || charset == "cp1252"
            ? TextDecoding.guess(data) : TextDecoding.settle(data, label: charset)
        return HeaderText.Decoded(text: guess.text, isGuessed: !guess.isSure)
    }

    /// The HTML form, whose charset it names itself.
    var html: String? {
        if let text = text("1013") { return text.text }
        guard let bytes = file.stream(at: prefix + "__substg1.0_10130102", limit: 64 << 20) else { return nil }
        let page = Self.fixed(file, prefix, header: prefix.isEmpty ? 32 : 24, 0x3FDE)
        return page.map { TextDecoding.settle(bytes, label: "cp\($0 & 0xFFFF_FFFF)").text }
            ?? TextDecoding.guess(bytes).text
    }

    /// Storages of attachments, in their order.
    var attachments: [OLEEntry] {
        let parent = prefix.isEmpty ? nil : file.entry(at: String(prefix.dropLast()))
        return file.children(of: parent).filter {
            $0.isStorage && $0.name.lowercased().hasPrefix("__attach_version1.0_")
        }
        .sorted { $0.name < $1.name }
    }

    /// What the message says of itself: the headers that it came with, filled up from its properties.
    func facts(depth: Int) -> MailFacts {
        let headers = Array((text("007D")?.text ?? "").utf8)
        var facts = headers.withUnsafeBytes { bytes in MailFacts(HeaderBlock(bytes, at: 0) { _ in false }, in: bytes) }
        facts.depth = depth
        facts.subject = text("0037")?.text ?? facts.subject
        let smtp = text("5D01")?.text ?? text("5D02")?.text
        let stored = text("0C1F")?.text ?? text("0065")?.text
        let address = smtp ?? (stored?.contains("@") == true ? stored : nil)
        let name = text("0C1A")?.text ?? text("0042")?.text ?? ""
        if facts.from?.address.isEmpty ?? true, address != nil || !name.isEmpty {
            facts.from = MailAddress(name: name == address ? "" : name, address: address ?? "")
        }
        facts.messageID = facts.messageID ?? text("1035").flatMap { MailFacts.identifiers(Array($0.text.utf8)).first }
        if facts.inReplyTo.isEmpty {
            facts.inReplyTo = text("1042").map { MailFacts.identifiers(Array($0.text.utf8)) } ?? []
        }
        if facts.references.isEmpty {
            facts.references = text("1039").map { MailFacts.identifiers(Array($0.text.utf8)) } ?? []
        }
        let header = prefix.isEmpty ? 32 : 24
        if facts.date == nil {
            facts.date =
                (Self.fixed(file, prefix, header: header, 0x0039) ?? Self.fixed(file, prefix, header: header, 0x0E06))
                .flatMap(MailDate.rfc3339(fileTime:))
        }
        return facts
    }

    /// The method by which an attachment is attached: 5 for a message, 6 for an object of another program.
    func method(of attachment: OLEEntry) -> UInt64 { Self.fixed(file, attachment.path + "/", header: 8, 0x3705) ?? 1 }

    /// The eight bytes of a property of fixed size.
    private static func fixed(_ file: OLEFile, _ prefix: String, header: Int, _ property: UInt32) -> UInt64? {
        guard let bytes = file.stream(at: prefix + "__properties_version1.0", limit: 4 << 20) else { return nil }
        return bytes.withUnsafeBytes { all in
            var reader = ByteReader(all, header..<max(header, all.count))
            while reader.left >= 16 {
                let tag = reader.long()
                reader.skip(4)
                let low = UInt64(reader.long())
                let high = UInt64(reader.long())
                if tag >> 16 == property { return high << 32 | low }
            }
            return nil
        }
    }
}
