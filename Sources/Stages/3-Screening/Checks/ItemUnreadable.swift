internal import Edition
internal import Values

/// A file that is asked for cannot be read. A broken picture among noise passes; a broken profile does not.
enum ItemUnreadable: Check {
    static let codes = ["item.unreadable"]

    static func findings(in scene: Scene) -> [Finding] {
        scene.material.parts.enumerated().flatMap { index, part in
            part.reading.entries.compactMap { entry in
                guard let damage = entry.damage else { return withoutCounts(entry, part: part, scene: scene) }
                guard matters(entry, in: scene), !isReplaced(entry, after: index, in: scene) else { return nil }
                return finding(entry, damage)
            }
        }
    }

    /// Needless files are not asked for, nor certificates unless the edition says so; an archive or a document of unknown
    /// purpose may be.
    private static func matters(_ entry: Entry, in scene: Scene) -> Bool {
        switch entry.items.first ?? .other {
        case .noise: false
        case .certificate: scene.edition.materials.certificates.map { $0.least > 0 } ?? false
        case .other: entry.type.isArchive || entry.type.isDocument
        case .form, .profileZh, .profileEn, .logo, .photo, .successCase: true
        }
    }

    /// A newer packet gave a good version of the same item.
    private static func isReplaced(_ entry: Entry, after index: Int, in scene: Scene) -> Bool {
        guard index + 1 < scene.material.parts.count else { return false }
        let newer = scene.material.parts[(index + 1)...]
        return newer.contains { part in
            entry.items.contains { item in part.reading.entries(for: item).contains { $0.damage == nil } }
        }
    }

    /// A profile without a single count of its text must not pass in silence.
    private static func withoutCounts(_ entry: Entry, part: Dossier.Part, scene: Scene) -> Finding? {
        guard entry.items.contains(where: { $0 == .profileZh || $0 == .profileEn }),
            !part.reading.profiles.contains(where: { $0.entry == entry.path }),
            scene.material.items.values.contains(where: {
                $0.contains { $0.packet == part.packet && $0.entry.path == entry.path }
            }),
            !scene.material.profiles.contains(where: { entry.items.contains($0.item) })
        else { return nil }
        return finding(entry, Damage(.unsupported, "no text could be read from it"))
    }

    private static func finding(_ entry: Entry, _ damage: Damage) -> Finding {
        let item = entry.items.first.flatMap { $0 == .other ? nil : $0 }
        let why: Bilingual =
            switch damage.cause {
            case .damaged: Bilingual(zh: "已损坏或不完整", en: "is damaged or incomplete")
            case .encrypted: Bilingual(zh: "设有密码", en: "is protected by a password")
            case .unsupported: Bilingual(zh: "是我们不能读取的格式", en: "is of a kind that we cannot read")
            case .tooLarge: Bilingual(zh: "过大，超过了处理上限", en: "is larger than what can be processed")
            case .timedOut: Bilingual(zh: "无法在规定时间内读完", en: "could not be read within the time allowed")
            case .empty: Bilingual(zh: "是空文件", en: "is empty")
            }
        let name = item.map { Phrases.name(of: $0) }
        return Finding(
            code: "item.unreadable", severity: .blocking, item: item, entry: entry.path,
            evidence: [
                Finding.Fact("cause", .text(damage.cause.rawValue)), Finding.Fact("detail", .text(damage.detail)),
            ],
            message: Bilingual(
                zh: "\(name?.zh ?? "文件")“\(entry.path)”\(why.zh)，无法打开。",
                en: "The \(name?.en ?? "file") “\(entry.path)” \(why.en), so it cannot be opened."),
            fix: Bilingual(
                zh: "请在自己的电脑上确认能打开后重新发送这个文件。",
                en: "Please make sure that it opens on your own computer and send this file again."))
    }
}
