internal import Edition
internal import Values

/// A profile past its limit. 1000 characters pass; 1001 do not.
enum ProfileTooLong: Check {
    static let codes = ["profile.zh.too-long", "profile.en.too-long"]

    static func findings(in scene: Scene) -> [Finding] {
        ProfileLimit.all(in: scene).compactMap { limit in
            guard limit.count > limit.rule.limit else { return nil }
            let over = limit.count - limit.rule.limit
            return Finding(
                code: limit.profile.item.rawValue + ".too-long", severity: .blocking, item: limit.profile.item,
                entry: limit.profile.entry,
                evidence: limit.evidence,
                message: Bilingual(
                    zh:
                        "\(limit.name.zh)“\(limit.profile.entry)”有 \(limit.count) \(limit.unit.zh)，超过上限 \(limit.rule.limit)，多出 \(over)。",
                    en:
                        "The \(limit.name.en) “\(limit.profile.entry)” has \(limit.count) \(limit.unit.en), \(over) more than the limit of \(limit.rule.limit)."
                ),
                fix: Bilingual(
                    zh: "请删减至少 \(over) \(limit.unit.zh)后重新发送（标点计入，空格不计）。",
                    en:
                        "Please shorten it by at least \(over) \(limit.unit.en) and send it again (punctuation counts, blanks do not)."
                ))
        }
    }
}
