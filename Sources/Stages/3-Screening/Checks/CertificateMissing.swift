internal import Edition
internal import Values

/// Fewer certificates than the edition asks for. One picture or document each counts; most editions ask for none.
enum CertificateMissing: Check {
    static let codes = ["certificate.missing"]

    static func findings(in scene: Scene) -> [Finding] {
        guard let rule = scene.edition.materials.certificates else { return [] }
        let count = (scene.material.items[.certificate] ?? []).filter { $0.entry.damage == nil }.count
        guard count < rule.least else { return [] }
        return [
            Finding(
                code: "certificate.missing", severity: .blocking, item: .certificate,
                evidence: [
                    Finding.Fact("certificates", .number(Double(count))),
                    Finding.Fact("least", .number(Double(rule.least))),
                ],
                message: Bilingual(
                    zh: "\(rule.name.zh)收到 \(count) 份，要求至少 \(rule.least) 份。",
                    en: "Of the \(rule.name.en) there are \(count); at least \(rule.least) are asked for."),
                fix: Bilingual(
                    zh: "请补发\(rule.name.zh)的扫描件或照片，文件名请写明“证书”。",
                    en: "Please send a scan or picture of the \(rule.name.en), with “certificate” in the file's name."))
        ]
    }
}
