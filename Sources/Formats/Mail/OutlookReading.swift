import OLE
import Text

extension MailAssembly {
    /// Adds a message that Outlook saved, with all inside it.
    mutating func add(outlook file: OLEFile, under prefix: String, depth: Int) {
        let saved = OutlookMessage(file: file, prefix: prefix)
        let message = messages.count
        messages.append(saved.facts(depth: depth))
        let body = saved.text("1000")?.text ?? ""
        if !body.isEmpty { add(text: body, isHTML: false, isAlternative: false, message: message) }
        if let html = saved.html { add(text: html, isHTML: true, isAlternative: !body.isEmpty, message: message) }
        for storage in saved.attachments {
            guard files.count < limits.parts, messages.count < limits.parts else {
                return remark("more than \(limits.parts) files; the rest was left out")
            }
            add(attachment: storage, of: saved, depth: depth, message: message)
        }
    }

    private mutating func add(attachment storage: OLEEntry, of saved: OutlookMessage, depth: Int, message: Int) {
        let inside = storage.name + "/"
        let name = saved.text("3707", in: inside) ?? saved.text("3704", in: inside) ?? saved.text("3001", in: inside)
        let objectPath = storage.path + "/__substg1.0_3701000D"
        let file = saved.file
        if let object = file.entry(at: objectPath), object.isStorage {
            if file.entry(at: objectPath + "/__properties_version1.0") != nil, depth < limits.nesting {
                return add(outlook: file, under: objectPath + "/", depth: depth + 1)
            }
            // An object of another program: its largest stream is the nearest to a file.
            let streams = file.children(of: object).filter { !$0.isStorage }
            remark("an object of another program in the message was not opened")
            let content = streams.max { $0.size < $1.size }.map { MailContent.stream(file, $0) }
            return add(
                file: name, type: "application/octet-stream", contentID: nil, isInline: false,
                content: content ?? .missing("it is an object of another program"), message: message)
        }
        let type = saved.text("370E", in: inside)?.text.lowercased() ?? "application/octet-stream"
        let contentID = saved.text("3712", in: inside)?.text
        guard let stream = file.entry(at: storage.path + "/__substg1.0_37010102") else {
            return add(
                file: name, type: type, contentID: contentID, isInline: false,
                content: .missing("the message holds only a reference to it"), message: message)
        }
        let content = MailContent.stream(file, stream)
        let lower = name?.text.lowercased() ?? ""
        if lower.hasSuffix(".eml") || lower.hasSuffix(".msg"), depth < limits.nesting, let bytes = open(content),
            add(nested: bytes, depth: depth + 1)
        {
            return
        }
        add(file: name, type: type, contentID: contentID, isInline: false, content: content, message: message)
    }
}
