import Values

/// An entry of the packet that counts for nothing, and why.
struct Ignored: Equatable {
    var path: String
    var type: FileType
    var bytes: Int
    var why: Bilingual

    /// In the packet's order.
    static func entries(of report: PacketReport) -> [Ignored] {
        let told = Dictionary(
            report.findings.filter { $0.code == "entry.ignored" }.compactMap { finding in
                finding.entry.map { ($0, finding.message) }
            }, uniquingKeysWith: { first, _ in first })
        return report.entries.compactMap { entry in
            let isIgnored = entry.items.allSatisfy { $0 == .noise || $0 == .other }
            guard isIgnored || told[entry.path] != nil else { return nil }
            return Ignored(
                path: entry.path, type: entry.type, bytes: entry.bytes, why: told[entry.path] ?? reason(entry))
        }
    }

    private static func reason(_ entry: Entry) -> Bilingual {
        if let damage = entry.damage { return damage.cause.words }
        if entry.items.contains(.noise) {
            return Bilingual(zh: "系统或临时文件，与申报无关", en: "A system or temporary file, no part of an application")
        }
        if entry.type.isArchive {
            return Bilingual(zh: "内层压缩包，其中的文件已逐个读取", en: "An archive inside; its files were read one by one")
        }
        return Bilingual(zh: "不属于要求的材料，已保留备查", en: "Not among the required items; kept for reference")
    }
}
