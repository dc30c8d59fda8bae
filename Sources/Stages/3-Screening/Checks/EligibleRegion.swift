internal import Edition
internal import Values

/// An enterprise outside the edition's region. 香港中路 in Qingdao passes; 吉隆坡 is held for a person.
enum EligibleRegion: Check {
    static let codes = ["eligibility.region"]

    static func findings(in scene: Scene) -> [Finding] {
        guard let region = scene.edition.eligibility.region, let form = scene.material.form else { return [] }
        for field in region.fields {
            guard let text = form.text(field) else { continue }
            // The place named first is where the enterprise is; a street or a branch may bear any name.
            let outside = first(of: region.outside, in: text)
            let inside = first(of: region.inside, in: text)
            guard let outside else {
                if inside != nil { return [] }
                continue
            }
            if let inside, inside.position <= outside.position { return [] }
            return [finding(text: text, word: outside.word, form: form, label: scene.edition.form[field])]
        }
        return []
    }

    private static func first(of words: [String], in text: String) -> (word: String, position: Int)? {
        let text = Array(text.lowercased())
        var found: (word: String, position: Int)?
        for word in words {
            let letters = Array(word.lowercased())
            guard !letters.isEmpty, text.count >= letters.count else { continue }
            for start in 0...(text.count - letters.count) where text[start] == letters[0] {
                guard Array(text[start..<start + letters.count]) == letters else { continue }
                if found.map({ start < $0.position || (start == $0.position && letters.count > $0.word.count) }) ?? true
                {
                    found = (word, start)
                }
                break
            }
        }
        return found
    }

    private static func finding(text: String, word: String, form: FormReading, label: FormField?) -> Finding {
        Finding(
            code: "eligibility.region", severity: .review, item: .form, entry: form.entry,
            evidence: [
                Finding.Fact("field", .text(label?.key ?? "")), Finding.Fact("value", .text(text)),
                Finding.Fact("word", .text(word)),
            ],
            message: Bilingual(
                zh: "报名表中的“\(label?.label ?? "地址")”为“\(text)”，企业可能不在评选地域内，需要人工确认。",
                en:
                    "The form gives “\(label?.labelEn ?? "address")” as “\(text)”; the enterprise may lie outside the region, so a person will decide."
            ),
            fix: Bilingual(
                zh: "如在评选地域内另有注册企业，请以该企业名义申报并说明。",
                en: "If an enterprise registered within the region applies, please apply in its name and tell us."))
    }
}
