internal import Edition
internal import Values

/// No profile in a language that the edition asks for. A Chinese text under an English name does not pass as English.
enum ProfileMissing: Check {
    static let codes = ["profile.zh.missing", "profile.en.missing"]

    static func findings(in scene: Scene) -> [Finding] {
        let materials = scene.edition.materials
        return [(Item.profileZh, materials.profileZh), (.profileEn, materials.profileEn)].compactMap { item, rule in
            guard rule.isRequired, (scene.material.items[item] ?? []).isEmpty,
                !scene.material.profiles.contains(where: { $0.item == item })
            else { return nil }
            let name = Phrases.name(of: item)
            return Finding(
                code: item.rawValue + ".missing", severity: .blocking, item: item,
                message: Bilingual(zh: "没有找到\(name.zh)。", en: "There is no \(name.en)."),
                fix: Bilingual(
                    zh: "请发来\(name.zh)（Word 文件，不超过 \(rule.limit) 字）。",
                    en: "Please send the \(name.en) as a Word file of at most \(rule.limit) characters."))
        }
    }
}
