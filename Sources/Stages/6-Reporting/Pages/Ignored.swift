import Values

/// An entry of the packet that counts for nothing, and why.
struct Ignored: Equatable {
    var path: String
    var type: FileType
    var bytes: Int
    var why: Bilingual

    /// In the packet's order.
    static func entries(of report: PacketReport) -> [Ignored] {
        let told = Set(
            report.findings.filter { $0.code == "entry.ignored" }.flatMap { finding in
                [finding.entry].compactMap { $0 }
                    + finding.evidence.filter { $0.name == "entries" }.flatMap(\.value.words)
            })
        return report.entries.compactMap { entry in
            guard entry.items.allSatisfy({ $0 == .noise || $0 == .other }) || told.contains(entry.path) else {
                return nil
            }
            return Ignored(path: entry.path, type: entry.type, bytes: entry.bytes, why: reason(entry))
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
