internal import Values

/// Macros, scripts, embedded objects: never run, told.
enum ContentActive: Check {
    static let codes = ["content.active"]

    static func findings(in scene: Scene) -> [Finding] {
        (scene.material.newest?.entries ?? []).compactMap { entry in
            guard !entry.activeContent.isEmpty, entry.items.first != .noise else { return nil }
            return Finding(
                code: "content.active", severity: .advice, item: entry.items.first, entry: entry.path,
                evidence: [Finding.Fact("found", .list(entry.activeContent))],
                message: Bilingual(
                    zh: "“\(entry.path)”含有宏、脚本或嵌入对象（\(entry.activeContent.joined(separator: "、"))），我们没有运行。",
                    en:
                        "“\(entry.path)” holds macros, scripts or embedded objects (\(entry.activeContent.joined(separator: ", "))); nothing was run."
                ),
                fix: Bilingual(
                    zh: "不影响审核；打开该文件时请勿启用宏。",
                    en: "It does not affect screening; do not enable macros when opening the file."))
        }
    }
}
