internal import Values

/// Names whose encoding was not told and had to be guessed. Told, blocks nothing.
enum NameGuessed: Check {
    static let codes = ["name.guessed"]

    static func findings(in scene: Scene) -> [Finding] {
        let guessed = (scene.material.newest?.entries ?? []).filter(\.nameGuessed).map(\.path)
        guard let first = guessed.first else { return [] }
        return [
            Finding(
                code: "name.guessed", severity: .advice, entry: first,
                evidence: [Finding.Fact("entries", .list(guessed))],
                message: Bilingual(
                    zh: "压缩包没有注明文件名的编码，\(guessed.count) 个文件名是推断出来的。",
                    en:
                        "The archive does not say how its names are encoded; \(Phrases.count(guessed.count, "name was", "names were")) inferred."
                ),
                fix: Bilingual(
                    zh: "文件名如有乱码请告知；不影响审核。", en: "Tell us if a name looks garbled; it does not affect screening."))
        ]
    }
}
