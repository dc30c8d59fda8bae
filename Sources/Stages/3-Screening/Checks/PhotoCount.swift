internal import Edition
internal import Values

/// Too few or too many photographs. Three different ones pass; three copies of one do not.
enum PhotoCount: Check {
    static let codes = ["photo.too-few", "photo.too-many"]

    static func findings(in scene: Scene) -> [Finding] {
        let rule = scene.edition.materials.photos
        let count = Photo.distinct(scene.material.photos).count
        let evidence = [
            Finding.Fact("photos", .number(Double(count))), Finding.Fact("least", .number(Double(rule.least))),
            Finding.Fact("most", .number(Double(rule.most))),
        ]
        if count < rule.least {
            let lack = rule.least - count
            return [
                Finding(
                    code: "photo.too-few", severity: .blocking, item: .photo, evidence: evidence,
                    message: Bilingual(
                        zh: "能用的企业图片有 \(count) 张（相同的只算一张），要求 \(rule.least) 张，还缺 \(lack) 张。",
                        en:
                            "There \(count == 1 ? "is" : "are") \(Phrases.count(count, "usable photograph", "usable photographs")) (the same one counts once); \(rule.least) are asked for, so \(lack) more."
                    ),
                    fix: Bilingual(
                        zh: "请补发 \(lack) 张不同的企业图片（职场、团队、外景等，JPG 或 PNG）。",
                        en:
                            "Please send \(Phrases.count(lack, "more photograph", "more photographs")) of the enterprise, each different (JPG or PNG)."
                    ))
            ]
        }
        guard count > rule.most else { return [] }
        return [
            Finding(
                code: "photo.too-many", severity: scene.edition.policies.morePhotos, item: .photo, evidence: evidence,
                message: Bilingual(
                    zh: "收到 \(count) 张企业图片，要求 \(rule.most) 张。",
                    en: "There are \(count) photographs; \(rule.most) are asked for."),
                fix: Bilingual(
                    zh: "宣传时将取前 \(rule.most) 张；如想指定，请来信说明。",
                    en: "The first \(rule.most) will be used; write to us if you prefer others."))
        ]
    }
}
