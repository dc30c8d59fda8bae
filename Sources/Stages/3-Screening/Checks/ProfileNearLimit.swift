internal import Edition
internal import Values

/// A profile just under its limit: told, since another program may count otherwise. Blocks nothing.
enum ProfileNearLimit: Check {
    static let codes = ["profile.near-limit"]

    static func findings(in scene: Scene) -> [Finding] {
        ProfileLimit.all(in: scene).compactMap { limit in
            guard (limit.rule.limit - limit.rule.near...limit.rule.limit).contains(limit.count) else { return nil }
            return Finding(
                code: "profile.near-limit", severity: .advice, item: limit.profile.item, entry: limit.profile.entry,
                evidence: limit.evidence,
                message: Bilingual(
                    zh:
                        "\(limit.name.zh)“\(limit.profile.entry)”有 \(limit.count) \(limit.unit.zh)，接近上限 \(limit.rule.limit)。",
                    en:
                        "The \(limit.name.en) “\(limit.profile.entry)” has \(limit.count) \(limit.unit.en), close to the limit of \(limit.rule.limit)."
                ),
                fix: Bilingual(zh: "符合要求，无需修改。", en: "It is within the limit; nothing needs to be done."))
        }
    }
}
