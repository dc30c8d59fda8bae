internal import Edition
internal import Values

/// No company seal found on the form. Evidence, never proof: a faint or grey one may be there all the same.
enum SealNotSeen: Check {
    static let codes = ["seal.not-seen"]

    static func findings(in scene: Scene) -> [Finding] {
        let placed = (scene.material.items[.form] ?? []).filter { $0.entry.damage == nil }
        guard !placed.isEmpty else { return [] }
        let seals = placed.flatMap { place in
            [place.entry.seal].compactMap(\.self) + (place.entry.document?.pictures.compactMap(\.seal) ?? [])
        }
        if seals.contains(where: { $0.kind == .ring || $0.kind == .signature }) { return [] }
        let grey = seals.contains { $0.kind == .greyCopy }
        return [
            Finding(
                code: "seal.not-seen", severity: scene.edition.policies.sealNotSeen, item: .form,
                entry: placed[0].entry.path,
                evidence: [
                    Finding.Fact("looked_at", .list(placed.map(\.entry.path))),
                    Finding.Fact("grey_copy", .text(grey ? "yes" : "no")),
                ],
                message: grey
                    ? Bilingual(
                        zh: "报名表是黑白件，无法判断是否盖有公章。",
                        en: "The form is a black-and-white copy, so we cannot tell whether it is sealed.")
                    : Bilingual(zh: "没有在报名表上看到公章。", en: "No seal was seen on the form."),
                fix: Bilingual(
                    zh: "如尚未盖章，请补发加盖公章的彩色扫描件；如已盖章，无需处理。",
                    en:
                        "If it is not sealed yet, please send a colour scan with the seal; if it is, nothing needs to be done."
                ))
        ]
    }
}
