internal import Edition
internal import Values

/// A field holds what cannot be right. 接通率 98.0 passes; 198 does not.
enum FormInvalid: Check {
    static let codes = ["form.invalid"]

    static func findings(in scene: Scene) -> [Finding] {
        guard let form = scene.material.form else { return [] }
        var faults = scene.edition.form.fields.compactMap { field -> FieldFault? in
            guard let reading = form[field.key], !reading.isBlank else { return nil }
            return FieldFault.of(reading, field: field, year: scene.received.day(zoneMinutes: 0).year)
        }
        for proportion in scene.edition.form.proportions where !faults.contains(where: { $0.key == proportion.figure })
        {
            if let fault = FieldFault.of(proportion, in: form, fields: scene.edition.form) { faults.append(fault) }
        }
        guard !faults.isEmpty else { return [] }
        return [
            Finding(
                code: "form.invalid", severity: .blocking, item: .form, entry: form.entry,
                evidence: [
                    Finding.Fact("fields", .list(faults.map(\.key))),
                    Finding.Fact("values", .list(faults.map(\.raw))),
                    Finding.Fact("reasons", .list(faults.map(\.reason.zh))),
                ],
                message: Bilingual(
                    zh: "报名表“\(form.entry)”有填写错误："
                        + faults.map { "\($0.label.zh)“\($0.raw)”\($0.reason.zh)" }.joined(separator: "；") + "。",
                    en: "The form “\(form.entry)” has mistakes: "
                        + faults.map { "\($0.label.en) “\($0.raw)” \($0.reason.en)" }.joined(separator: "; ") + "."),
                fix: Bilingual(
                    zh: "请核对并改正以上各项，重新盖章后发来。",
                    en: "Please check and correct these fields, seal the form again and send it."))
        ]
    }
}
