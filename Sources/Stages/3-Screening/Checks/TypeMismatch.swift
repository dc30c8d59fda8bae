internal import Values

/// A file that is not what its name says. A JPEG called .png is told; it is read as what it is.
enum TypeMismatch: Check {
    static let codes = ["type.mismatch"]

    static func findings(in scene: Scene) -> [Finding] {
        (scene.material.newest?.entries ?? []).compactMap { entry in
            guard let named = entry.namedType, entry.items.first != .noise else { return nil }
            return Finding(
                code: "type.mismatch", severity: .advice, item: entry.items.first, entry: entry.path,
                evidence: [
                    Finding.Fact("named", .text(named.rawValue)), Finding.Fact("is", .text(entry.type.rawValue)),
                ],
                message: Bilingual(
                    zh: "“\(entry.path)”的扩展名是 \(named.rawValue)，内容其实是 \(entry.type.rawValue)，已按内容读取。",
                    en:
                        "“\(entry.path)” is named as \(named.rawValue) but is \(entry.type.rawValue); it was read as what it is."
                ),
                fix: Bilingual(zh: "不影响审核。", en: "It does not affect screening."))
        }
    }
}
