public import Edition
internal import Values

/// Reads `config/panel.yaml`, as strictly as the edition is read:
///
/// ```yaml
/// judges:
///   - id: J01
///     name: 张三
///     employer: 某某大学
///     email: zhang@example.org
///     expertise:
///       - 金融
///     conflicts:
///       - 某某客户服务有限公司
/// reports: https://example.org/reports   # may be absent
/// ```
public enum PanelFile {
    /// More would not fit a design of five judges an applicant that anybody could follow.
    private static let most = 500

    /// - Parameter file: How faults call it.
    public static func parse(_ text: String, file: String) throws(ConfigurationFault) -> PanelConfiguration {
        let top = try YAMLSection(text: text, file: file)
        var panel = PanelConfiguration()
        let list = try top.value("judges")
        for value in try list.list() {
            let judge = try judge(value)
            guard !panel.judges.contains(where: { $0.id.lowercased() == judge.id.lowercased() }) else {
                throw value.fault(zh: "评委编号“\(judge.id)”重复", en: "the judge “\(judge.id)” stands here twice")
            }
            panel.judges.append(judge)
        }
        guard panel.judges.count <= most else {
            throw list.fault(zh: "评委多于 \(most) 位", en: "there are more than \(most) judges")
        }
        if let value = try top.optional("reports") {
            let address = try value.text()
            guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
                throw value.fault(zh: "“reports”应为网址", en: "“reports” wants an address that begins with https://")
            }
            panel.reports = address.hasSuffix("/") ? String(address.dropLast()) : address
        }
        try top.finish()
        return panel
    }

    private static func judge(_ value: YAMLValue) throws(ConfigurationFault) -> Judge {
        let section = try value.section()
        let id = try section.value("id")
        // It stands in names of files and in the event chain.
        guard try !id.text().isEmpty, id.word.utf8.count <= 32, id.word.utf8.allSatisfy(isPlain) else {
            throw id.fault(
                zh: "评委编号应为 1 至 32 个字母、数字、“-”或“_”", en: "a judge's id has 1 to 32 letters, digits, “-” or “_”")
        }
        let email = try section.value("email")
        guard try email.text().split(separator: "@", omittingEmptySubsequences: false).count == 2,
            !email.word.contains(where: \.isWhitespace), !email.word.hasPrefix("@"), !email.word.hasSuffix("@")
        else { throw email.fault(zh: "不是电子邮箱：“\(email.word)”", en: "not an e-mail address: “\(email.word)”") }
        var judge = Judge(
            id: id.word, name: try section.value("name").text(), employer: try section.value("employer").text(),
            email: email.word)
        if let value = try section.optional("expertise") { judge.expertise = try value.texts() }
        if let value = try section.optional("conflicts") { judge.conflicts = try value.texts() }
        try section.finish()
        return judge
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
