internal import Values

/// Files that nobody asked for. Told, blocks nothing.
enum EntryIgnored: Check {
    static let codes = ["entry.ignored"]

    static func findings(in scene: Scene) -> [Finding] {
        let ignored = (scene.material.newest?.entries ?? []).filter {
            $0.items == [.other] || ($0.items.first == .certificate && $0.damage != nil)
        }
        guard let first = ignored.first else { return [] }
        let names = Phrases.list(ignored.map(\.path))
        return [
            Finding(
                code: "entry.ignored", severity: .advice, item: .other, entry: first.path,
                evidence: [Finding.Fact("entries", .list(ignored.map(\.path)))],
                message: Bilingual(
                    zh: "\(names.zh)不是要求的材料，没有使用。", en: "\(names.en) was not asked for and is not used."),
                fix: Bilingual(
                    zh: "无需处理；如它是某项材料，请改名后重发。",
                    en: "Nothing needs to be done; if it is one of the materials, rename it and send it again."))
        ]
    }
}
