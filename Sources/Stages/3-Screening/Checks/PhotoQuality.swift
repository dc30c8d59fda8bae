internal import Edition
internal import Values

/// A photograph that came more than once, or is small. 1024 pixels pass; 640 are told. Blocks nothing.
enum PhotoQuality: Check {
    static let codes = ["photo.repeated", "photo.small"]

    static func findings(in scene: Scene) -> [Finding] {
        let photos = scene.material.photos
        var findings: [Finding] = []
        let kept = Photo.distinct(photos)
        let repeated = photos.filter { photo in
            kept.contains { $0.isSame(as: photo) && ($0.entry, $0.name) != (photo.entry, photo.name) }
                && !kept.contains { ($0.entry, $0.name) == (photo.entry, photo.name) }
        }
        if !repeated.isEmpty {
            let names = Phrases.list(repeated.map(shown))
            findings.append(
                Finding(
                    code: "photo.repeated", severity: .advice, item: .photo, entry: repeated[0].entry,
                    evidence: [Finding.Fact("entries", .list(repeated.map(shown)))],
                    message: Bilingual(
                        zh: "\(names.zh)与另一张图片相同，只算一张。",
                        en: "\(names.en) shows the same picture as another; it counts once."),
                    fix: Bilingual(zh: "如有误，请换一张不同的图片。", en: "If that was a slip, please send a different picture.")))
        }
        let below = scene.edition.materials.photos.smallBelow
        let small = kept.filter { photo in photo.image.map { max($0.width, $0.height) < below } ?? false }
        if !small.isEmpty {
            let names = Phrases.list(small.map(shown))
            findings.append(
                Finding(
                    code: "photo.small", severity: .advice, item: .photo, entry: small[0].entry,
                    evidence: [
                        Finding.Fact("entries", .list(small.map(shown))),
                        Finding.Fact("sizes", .list(small.map { "\($0.image?.width ?? 0)×\($0.image?.height ?? 0)" })),
                        Finding.Fact("below", .number(Double(below))),
                    ],
                    message: Bilingual(
                        zh: "\(names.zh)的长边不足 \(below) 像素，印刷会模糊。",
                        en:
                            "The longer side of \(names.en) has fewer than \(below) pixels and will look blurred in print."
                    ),
                    fix: Bilingual(
                        zh: "如有更清晰的原图，欢迎补发；不影响审核。",
                        en: "If you have a sharper original, you may send it; it does not affect screening.")))
        }
        return findings
    }

    private static func shown(_ photo: Photo) -> String { photo.entry + (photo.name.map { "：" + $0 } ?? "") }
}
