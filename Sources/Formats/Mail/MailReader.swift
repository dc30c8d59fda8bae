public import OLE
import Text

/// Reads messages: MIME as mail programs save it (`.eml`), and Outlook's own files (`.msg`).
public enum MailReader {
    /// Reads a message of either kind. What is broken in it is passed over and told in `remarks`.
    public static func read(_ bytes: [UInt8], limits: MailLimits = MailLimits()) throws(MailError) -> MailMessage {
        var assembly = MailAssembly(limits: limits)
        if bytes.withUnsafeBytes({ OLEFile.isOLE($0) }) {
            guard let file = try? OLEFile(bytes), OutlookMessage.isMessage(file) else { throw .notMail }
            assembly.add(outlook: file, under: "", depth: 0)
        } else if bytes.withUnsafeBytes({ TNEF.isTNEF($0) }) {
            assembly.messages.append(MailFacts())
            assembly.add(tnef: MailSource(bytes), range: 0..<bytes.count, message: 0)
        } else {
            guard !bytes.isEmpty else { throw .notMail }
            assembly.add(mime: MailSource(bytes), depth: 0)
        }
        return assembly.message()
    }

    /// Names of headers by which mail is known.
    static let knownHeaders: Set<String> = [
        "from", "to", "subject", "date", "message-id", "mime-version", "content-type", "received", "return-path",
        "delivered-to", "reply-to", "cc", "sender", "references", "in-reply-to", "x-mailer", "dkim-signature",
    ]

    /// Whether the bytes begin like a saved message: with headers of which at least two are those of mail.
    public static func looksLikeMail(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = UnsafeRawBufferPointer(rebasing: bytes.prefix(65_536))
        let skipped = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let headers = HeaderBlock(start, at: skipped) { _ in false }
        let found = Set(headers.fields.map(\.name)).intersection(knownHeaders)
        return found.count >= 2 && headers.fields.count <= found.count * 20
    }

    /// Whether the bytes are an OLE2 file that holds an Outlook message.
    public static func isOutlookMessage(_ file: OLEFile) -> Bool { OutlookMessage.isMessage(file) }
}
