internal import Edition
internal import Values

/// A profile beside its limit.
struct ProfileLimit {
    var profile: ProfileReading
    var rule: Materials.Profile
    /// In the unit of the policy.
    var count: Int
    var unit: Bilingual
    var name: Bilingual { Phrases.name(of: profile.item) }

    var evidence: [Finding.Fact] {
        [Finding.Fact(unit.en, .number(Double(count))), Finding.Fact("limit", .number(Double(rule.limit)))]
    }

    static func all(in scene: Scene) -> [ProfileLimit] {
        scene.material.profiles.map { profile in
            let rule =
                profile.item == .profileEn ? scene.edition.materials.profileEn : scene.edition.materials.profileZh
            return switch scene.edition.policies.unit {
            case .characters:
                ProfileLimit(
                    profile: profile, rule: rule, count: profile.counts.characters,
                    unit: Bilingual(zh: "个字符", en: "characters"))
            case .words:
                ProfileLimit(
                    profile: profile, rule: rule, count: profile.counts.words, unit: Bilingual(zh: "字", en: "words"))
            }
        }
    }
}
