internal import Values

/// Only a scan of the form: nobody can read its fields yet. A scan beside a readable form passes as its stamped copy.
enum FormScanned: Check {
    static let codes = ["form.scanned"]

    static func findings(in scene: Scene) -> [Finding] {
        let placed = (scene.material.items[.form] ?? []).filter { $0.entry.damage == nil }
        guard scene.material.form == nil, let first = placed.first else { return [] }
        let proposal = scene.material.newest?.forms.first { $0.isRecognised }
        var evidence: [Finding.Fact] = []
        if let proposal { evidence.append(Finding.Fact("recognised", .number(Double(proposal.fields.count)))) }
        return [
            Finding(
                code: "form.scanned", severity: .review, item: .form, entry: first.entry.path, evidence: evidence,
                message: Bilingual(
                    zh: "报名表只有扫描件（“\(first.entry.path)”），需要人工读取其中的内容。",
                    en: "The form came only as a scan (“\(first.entry.path)”); a person has to read its fields."),
                fix: Bilingual(
                    zh: "请同时发来可编辑的报名表（Word 或 Excel），可以加快审核；已有扫描件不必重发。",
                    en:
                        "Please send the editable form (Word or Excel) too, which speeds things up; the scan need not be sent again."
                ))
        ]
    }
}
