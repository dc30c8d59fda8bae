/// A message with all that it carries, the messages that it forwards included.
public struct MailMessage: Sendable {
    /// The headers of the message itself, then those of the messages inside it, in order.
    public var messages: [MailFacts]
    /// Texts for reading, in order.
    public var texts: [MailText]
    /// Attachments and pictures, in order.
    public var files: [MailFile]
    /// What was found broken or left unopened, in plain English.
    public var remarks: [String]

    /// The headers of the message itself.
    public var facts: MailFacts { messages.first ?? MailFacts() }

    /// All texts one after the other, each said once.
    public var text: String {
        texts.filter { !$0.isAlternative }.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// Links in its texts that lead to one of the hosts.
    public func links(to hosts: [String]) -> [String] {
        var found: [String] = []
        for text in texts {
            for link in CloudLinks.find(in: text.text, hosts: hosts)
                + text.links.filter({ CloudLinks.leads($0, to: hosts) })
            where !found.contains(link) && found.count < 100 {
                found.append(link)
            }
        }
        return found
    }
}
