import Text

extension MailAssembly {
    /// Adds what a `winmail.dat` holds to the message.
    mutating func add(tnef source: MailSource, range: Range<Int>, message: Int) {
        source.bytes.withUnsafeBytes { bytes in
            let package = TNEF(bytes, in: range)
            if package.isCutShort { remark("winmail.dat is cut short") }
            func decoded(_ properties: MAPIProperties, _ name: UInt32) -> HeaderText.Decoded? {
                guard let value = properties.values[name], !value.range.isEmpty else { return nil }
                let data = UnsafeRawBufferPointer(rebasing: bytes[value.range])
                if value.kind == .wide {
                    let text = TextDecoding.decodeLossy(data, label: "utf-16le")
                    return HeaderText.Decoded(text: String(text.prefix { $0 != "\0" }), isGuessed: false)
                }
                return decoded(Array(data.prefix { $0 != 0 }))
            }
            func decoded(_ data: [UInt8]) -> HeaderText.Decoded {
                // The code page is that of the sender's system, whatever the name is written in.
                let guess =
                    package.charset == "cp1252" || package.charset == "windows-1252"
                    ? TextDecoding.guess(data) : TextDecoding.settle(data, label: package.charset)
                return HeaderText.Decoded(text: guess.text, isGuessed: !guess.isSure)
            }
            if messages[message].subject == nil {
                messages[message].subject =
                    decoded(package.message, MAPIProperties.Name.subject)?.text
                    ?? (package.subject.isEmpty ? nil : decoded(package.subject.filter { $0 != 0 }).text)
            }
            if !texts.contains(where: { $0.message == message }) {
                if let html = decoded(package.message, MAPIProperties.Name.html) {
                    add(text: html.text, isHTML: true, isAlternative: false, message: message)
                } else if let body = decoded(package.message, MAPIProperties.Name.body)
                    ?? package.body.map({ decoded(bytes[$0].filter { $0 != 0 }) })
                {
                    add(text: body.text, isHTML: false, isAlternative: false, message: message)
                }
            }
            for attachment in package.attachments {
                let properties = attachment.properties
                let name =
                    decoded(properties, MAPIProperties.Name.longName)
                    ?? (attachment.title.isEmpty ? nil : decoded(attachment.title))
                    ?? decoded(properties, MAPIProperties.Name.shortName)
                    ?? decoded(properties, MAPIProperties.Name.displayName)
                let type =
                    decoded(properties, MAPIProperties.Name.mediaType)?.text.lowercased() ?? "application/octet-stream"
                var data = attachment.data
                if let value = properties.values[MAPIProperties.Name.attachmentData] {
                    // An object begins with the identifier of its interface.
                    let skipped = value.kind == .object ? min(16, value.range.count) : 0
                    let inner = value.range.lowerBound + skipped..<value.range.upperBound
                    if data?.isEmpty ?? true { data = inner }
                    if value.kind == .object, messages[message].depth < limits.nesting,
                        TNEF.isTNEF(UnsafeRawBufferPointer(rebasing: bytes[inner]))
                    {
                        var facts = MailFacts()
                        facts.depth = messages[message].depth + 1
                        messages.append(facts)
                        add(tnef: source, range: inner, message: messages.count - 1)
                        continue
                    }
                }
                guard let data else { continue }
                guard files.count < limits.parts else {
                    return remark("more than \(limits.parts) files; the rest was left out")
                }
                add(
                    file: name, type: type, contentID: decoded(properties, MAPIProperties.Name.contentID)?.text,
                    isInline: false, content: .encoded(source, data, .identity), message: message)
            }
        }
    }
}
