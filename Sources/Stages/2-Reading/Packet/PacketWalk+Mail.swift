import Archives
import Mail
import Values

extension PacketWalk {
    /// Opens a message and takes what it carries.
    func open(_ bytes: UnsafeRawBufferPointer, path: String, origin: Origin) {
        guard origin.depth <= rules.limits.nesting else {
            refusal = Refusal(
                code: "archive.too-large", entry: path,
                detail: "more than \(rules.limits.nesting) messages and archives within one another")
            return
        }
        let mail: MailMessage
        do throws(MailError) {
            mail = try MailReader.read(
                Array(bytes),
                limits: MailLimits(
                    nesting: rules.limits.nesting, parts: rules.limits.entries, openedBytes: rules.limits.entryBytes,
                    textCharacters: rules.limits.textCharacters))
        } catch {
            if origin.depth == 0 {
                refusal = Refusal(code: "packet.unrecognised", entry: path, detail: error.description)
            } else {
                drafts.append(
                    maker.broken(
                        path: unique(path), nameGuessed: origin.nameGuessed, damage: Damage(.damaged, error.description)
                    ))
            }
            return
        }
        let links = mail.links(to: rules.linkHosts)
        if message == nil { message = MessageFacts(mail.facts, links: links) }
        remarks += mail.remarks.prefix(20)
        let sent = mail.files.filter { $0.role == .attachment || $0.role == .picture }
        if sent.isEmpty, origin.depth == 0, !links.isEmpty, !hasProfile(mail) {
            refusal = Refusal(code: "packet.link-only", entry: nil, detail: links.prefix(3).joined(separator: " "))
            return
        }
        takeFiles(mail, sent, origin)
        takeText(mail, origin)
    }

    /// A text long enough to be a profile.
    private func hasProfile(_ mail: MailMessage) -> Bool {
        let traits = TextTraits(mail.text)
        return traits.han >= 150 || traits.latinWords >= 120
    }

    private func takeFiles(_ mail: MailMessage, _ sent: [MailFile], _ origin: Origin) {
        // A message that brings a single archive brings the packet in it: its entries stand by their own paths.
        let isWrapping = sent.count == 1
        let sets = Volumes.sets(sent.map(\.name))
        var taken: Set<Int> = []
        for (index, file) in mail.files.enumerated() {
            guard refusal == nil, !taken.contains(index) else { continue }
            var inside = origin
            inside.depth += 1
            inside.nameGuessed = file.isNameGuessed
            inside.isInline = file.role == .picture
            inside.isDecoration = file.role == .decoration || file.role == .signature
            if file.role == .attachment, let set = sets.first(where: { $0.contains(file.name) }) {
                let members = mail.files.indices.filter {
                    set.contains(mail.files[$0].name) && mail.files[$0].role == .attachment
                }
                taken.formUnion(members)
                unpackVolumes(members.map { mail.files[$0] }, inside, isWrapping: set.count == sent.count)
                continue
            }
            let bytes: [UInt8]
            do throws(MailError) {
                bytes = try file.bytes(limit: rules.limits.entryBytes)
            } catch {
                drafts.append(
                    maker.broken(
                        path: unique(file.name), nameGuessed: file.isNameGuessed,
                        damage: Damage(.damaged, error.description)))
                continue
            }
            bytes.withUnsafeBytes {
                take($0, path: file.name, origin: inside, prefix: isWrapping ? "" : nil)
            }
        }
    }

    private func unpackVolumes(_ files: [MailFile], _ origin: Origin, isWrapping: Bool) {
        let all = files.map { (try? $0.bytes(limit: rules.limits.packetBytes)) ?? [] }
        withParts(names: files.map(\.name), bytes: all[...]) { parts in
            unpack(
                parts, path: files[0].name,
                type: FileRecognition.type(of: parts[0].bytes, named: EntryName(files[0].name)),
                prefix: isWrapping ? "" : files[0].name + "/", origin: origin)
        }
    }

    /// Lends out several buffers at once.
    private func withParts(
        names: [String], bytes: ArraySlice<[UInt8]>, parts: [ArchivePart] = [], _ body: ([ArchivePart]) -> Void
    ) {
        guard let first = bytes.first else { return body(parts) }
        first.withUnsafeBytes { buffer in
            withParts(
                names: Array(names.dropFirst()), bytes: bytes.dropFirst(),
                parts: parts + [ArchivePart(name: names[0], bytes: buffer)], body)
        }
    }

    /// The message's own words, in case that they are a profile, or the form filled in.
    private func takeText(_ mail: MailMessage, _ origin: Origin) {
        guard refusal == nil else { return }
        var draft: Draft?
        for page in mail.texts.compactMap(\.tables).prefix(3) where draft == nil {
            // The mark at the head says UTF-8, whatever the page declares.
            let made = ownWords(Array("\u{FEFF}\(page)".utf8), named: "正文.html", type: .html)
            if let form = made.evidence.form, form.requiredFilled >= 3 { draft = made }
        }
        if draft == nil, hasProfile(mail) { draft = ownWords(Array(mail.text.utf8), named: "正文.txt", type: .txt) }
        guard var draft else { return }
        draft.entry.path = unique(draft.entry.path)
        drafts.append(draft)
    }

    private func ownWords(_ bytes: [UInt8], named name: String, type: FileType) -> Draft {
        bytes.withUnsafeBytes {
            var draft = maker.draft($0, path: name, type: type, nameGuessed: false, makesThumbnail: false)
            draft.isMailText = true
            return draft
        }
    }
}

extension MessageFacts {
    init(_ facts: MailFacts, links: [String]) {
        self.init(
            from: facts.from.map(Self.text), replyTo: facts.replyTo.map(Self.text), subject: facts.subject,
            date: facts.date, messageID: facts.messageID, references: facts.references, links: links)
    }

    /// The address, after the name where there is one: `"张三" <zhang@example.cn>`, as a header would have it.
    private static func text(_ address: MailAddress) -> String {
        let name = address.name.filter { !"\"\\<>".contains($0) }
        return name.allSatisfy(\.isWhitespace) ? address.address : "\"\(name)\" <\(address.address)>"
    }
}
