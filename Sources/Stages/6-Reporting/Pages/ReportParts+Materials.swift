import Edition
import Values

extension ReportParts {
    /// The required items and those that came besides, each with what was read of it.
    ///
    /// None where nothing was read: a packet that was not opened, or came before.
    var materials: [[String: Any]] {
        guard !report.entries.isEmpty || !report.items.values.allSatisfy(\.isEmpty) else { return [] }
        return Item.inReports.filter { $0 != .noise && $0 != .other }.compactMap { item in
            let placed = report.items[item] ?? []
            let standing = Standing(item, in: report, rules: edition.materials)
            guard !placed.isEmpty || standing != .notAsked else { return nil }
            let shower = PictureParts(report: report, pictures: pictures)
            let isGallery = item == .photo || item == .logo
            return [
                "anchor": "item-" + item.rawValue.replacing(".", with: "-"), "name": item.words.values,
                "tone": standing.tone, "mark": standing.mark,
                "status": standing.words(
                    item, count: item == .successCase ? report.cases.count : shower.count(placed, item: item)
                ).values,
                "entries": listed(isGallery ? [] : placed.map { entry($0, item) }),
                "pictures": listed(isGallery ? shower.gallery(placed, item: item) : []),
            ]
        }
    }

    private func entry(_ placed: PacketReport.Placed, _ item: Item) -> [String: Any] {
        let entry = placed.entry
        var zh = [entry.type.rawValue, Figures.size(entry.bytes)]
        var en = zh
        if let profile = report.profiles.first(where: { $0.item == item && $0.entry == entry.path }) {
            zh.append("\(profile.counts.characters) 字符（字数 \(profile.counts.words)）")
            en.append("\(profile.counts.characters) characters (\(profile.counts.words) words)")
        }
        if let pages = entry.document?.pages {
            zh.append("\(pages) 页")
            en.append(pages == 1 ? "1 page" : "\(pages) pages")
        }
        if entry.document?.isScan == true {
            zh.append("扫描件")
            en.append("a scan")
        }
        for title in report.cases.filter({ item == .successCase && $0.entries.contains(entry.path) }) {
            let years = title.years.map(String.init)
            zh.append("《\(title.title)》" + (years.isEmpty ? "" : "（\(years.joined(separator: "、"))）"))
            en.append("“\(title.title)”" + (years.isEmpty ? "" : " (\(years.joined(separator: ", ")))"))
        }
        var values: [String: Any] = [
            "path": entry.path,
            "detail": ["zh": zh.joined(separator: " · "), "en": en.joined(separator: " · ")],
        ]
        if let damage = entry.damage { values["damage"] = damage.cause.words.values }
        if placed.packet != report.arrival.id { values["fromPacket"] = placed.packet }
        return values
    }
}
