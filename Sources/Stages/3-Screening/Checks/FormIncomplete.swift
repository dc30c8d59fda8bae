internal import Edition
internal import Values

/// A required field is blank or absent. Blank KPI rows pass; a blank telephone number does not.
enum FormIncomplete: Check {
    static let codes = ["form.incomplete"]

    static func findings(in scene: Scene) -> [Finding] {
        guard let form = scene.material.form else { return [] }
        let kinds = scene.edition.form.kindFields.compactMap { form.text($0) }
        let blank = scene.edition.form.fields.filter { field in
            guard field.isRequired, !field.waivedFor.contains(where: { word in kinds.contains { $0.contains(word) } })
            else {
                return false
            }
            return form[field.key]?.isBlank ?? true
        }
        guard !blank.isEmpty else { return [] }
        let zh = blank.map(\.label).joined(separator: "、")
        let en = blank.map(\.labelEn).joined(separator: "; ")
        return [
            Finding(
                code: "form.incomplete", severity: .blocking, item: .form, entry: form.entry,
                evidence: [
                    Finding.Fact("fields", .list(blank.map(\.key))), Finding.Fact("labels", .list(blank.map(\.label))),
                ],
                message: Bilingual(
                    zh: "报名表“\(form.entry)”有 \(blank.count) 个必填项没有填写：\(zh)。",
                    en:
                        "In the form “\(form.entry)” \(Phrases.count(blank.count, "required field is", "required fields are")) blank: \(en)."
                ),
                fix: Bilingual(
                    zh: "请补填以上各项，重新盖章后发来；没有的数据请注明原因并与我们联系。",
                    en:
                        "Please fill in these fields, seal the form again and send it; if a figure does not exist, tell us why."
                ))
        ]
    }
}
