internal import Edition
internal import Values

/// No application form at all. A packet with a scan of one passes this check; one with profiles only does not.
enum FormMissing: Check {
    static let codes = ["form.missing"]

    static func findings(in scene: Scene) -> [Finding] {
        guard scene.edition.materials.formRequired, (scene.material.items[.form] ?? []).isEmpty else { return [] }
        return [
            Finding(
                code: "form.missing", severity: .blocking, item: .form,
                message: Bilingual(zh: "没有找到报名表。", en: "There is no application form."),
                fix: Bilingual(
                    zh: "请填写报名表，加盖公章，把可编辑的文件和盖章扫描件一并发来。",
                    en:
                        "Please fill in the application form, seal it, and send both the editable file and the sealed scan."
                ))
        ]
    }
}
