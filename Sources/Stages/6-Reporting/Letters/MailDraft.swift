import Values

/// A mail as a draft: `X-Unsent: 1` lets a mail program open it for sending. Always the same bytes for the same content.
struct MailDraft {
    var subject: String
    var body: String
    var from: MailAddress?
    var to: [MailAddress] = []
    var date: Instant?
    var zoneMinutes = 0
    var inReplyTo: String?
    var references: [String] = []
    var attachments: [Attachment] = []

    struct Attachment: Equatable {
        /// ASCII.
        var name: String
        var type: String
        var bytes: [UInt8]
    }

    init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }

    /// Headers in ASCII, lines ended by CRLF, the body in base64.
    var bytes: [UInt8] {
        var head = ""
        func add(_ name: String, _ value: String) { head += "\(name): \(value)\r\n" }
        add("X-Unsent", "1")
        if let from { add("From", MailHeader.address(from)) }
        if !to.isEmpty { add("To", to.map(MailHeader.address).joined(separator: ",\r\n ")) }
        add("Subject", MailHeader.text(subject))
        if let date { add("Date", MailHeader.date(date, zone: zoneMinutes)) }
        if let inReplyTo, let id = MailHeader.identifier(inReplyTo) { add("In-Reply-To", id) }
        var known = Set<String>()
        let thread = references.compactMap(MailHeader.identifier).filter { known.insert($0).inserted }
        // The first and the latest of a long thread suffice to keep it together (RFC 5322, 3.6.4).
        let kept = thread.count > 20 ? Array(thread.prefix(1) + thread.suffix(19)) : thread
        if !kept.isEmpty { add("References", kept.joined(separator: "\r\n ")) }
        add("MIME-Version", "1.0")
        let lines = body.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\n", with: "\r\n")
        let text = Self.part("text/plain; charset=utf-8", [], Array(lines.utf8))
        guard !attachments.isEmpty else { return Array(head.utf8) + text }
        add("Content-Type", "multipart/mixed; boundary=\"\(Self.boundary)\"")
        var bytes = Array((head + "\r\n").utf8)
        let parts = attachments.map { one in
            Self.part(one.type, ["Content-Disposition: attachment; filename=\"\(one.name)\""], one.bytes)
        }
        for part in [text] + parts { bytes += Array("--\(Self.boundary)\r\n".utf8) + part }
        return bytes + Array("--\(Self.boundary)--\r\n".utf8)
    }

    /// Cannot stand in base64, so it parts nothing else.
    private static let boundary = "=_pingxuan_="

    private static func part(_ type: String, _ headers: [String], _ body: [UInt8]) -> [UInt8] {
        let lines = ["Content-Type: \(type)"] + headers + ["Content-Transfer-Encoding: base64", "", ""]
        return Array(lines.joined(separator: "\r\n").utf8) + Base64.bytes(body, lineLength: 76) + [13, 10]
    }
}
