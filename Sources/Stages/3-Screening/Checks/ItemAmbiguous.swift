internal import Edition
internal import Values

/// What may be meant in two ways. Two copies of one profile pass; two different Chinese profiles do not.
enum ItemAmbiguous: Check {
    static let codes = ["item.ambiguous"]

    static func findings(in scene: Scene) -> [Finding] {
        var findings: [Finding] = []
        let forms = scene.material.forms
        if let first = forms.first,
            let other = forms.dropFirst().first(where: { isOther($0, than: first, edition: scene.edition) })
        {
            findings.append(
                finding(
                    .form, [first.entry, other.entry],
                    Bilingual(
                        zh: "有两份不同企业的报名表：“\(first.entry)”和“\(other.entry)”，无法确定为哪家参评。",
                        en:
                            "There are forms of two different enterprises, “\(first.entry)” and “\(other.entry)”; we cannot tell which one applies."
                    )))
        }
        for item in [Item.profileZh, .profileEn] {
            let texts = scene.material.profiles.filter { $0.item == item }
            guard let first = texts.first,
                let other = texts.dropFirst().first(where: { essence($0.text) != essence(first.text) })
            else { continue }
            let name = Phrases.name(of: item)
            findings.append(
                finding(
                    item, [first.entry, other.entry],
                    Bilingual(
                        zh: "有两份内容不同的\(name.zh)：“\(first.entry)”和“\(other.entry)”，无法确定以哪份为准。",
                        en:
                            "There are two different versions of the \(name.en), “\(first.entry)” and “\(other.entry)”; we cannot tell which one counts."
                    )))
        }
        return findings
    }

    private static func isOther(_ form: FormReading, than first: FormReading, edition: Edition) -> Bool {
        if let field = edition.form.codeField, let left = form.text(field), let right = first.text(field) {
            return left != right
        }
        guard let left = form.text(edition.form.nameField), let right = first.text(edition.form.nameField) else {
            return false
        }
        return essence(left) != essence(right)
    }

    private static func essence(_ text: String) -> [Character] { text.filter { !$0.isWhitespace && !$0.isPunctuation } }

    private static func finding(_ item: Item, _ entries: [String], _ message: Bilingual) -> Finding {
        Finding(
            code: "item.ambiguous", severity: .review, item: item, entry: entries.first,
            evidence: [Finding.Fact("entries", .list(entries))], message: message,
            fix: Bilingual(zh: "请来信说明以哪份为准。", en: "Please tell us which one is meant."))
    }
}
