import Text
import Values

/// The profiles among the entries, with their counts.
struct Profiles {
    let rules: ReadingRules

    /// Also settles under which language each entry stands: by its script, whatever its name says.
    func read(_ drafts: inout [Draft]) -> [ProfileReading] {
        var profiles: [ProfileReading] = []
        var seen: Set<String> = []
        for index in drafts.indices {
            let items = drafts[index].entry.items
            guard items.contains(.profileZh) || items.contains(.profileEn) else { continue }
            let text = drafts[index].text
            guard drafts[index].entry.damage == nil, !drafts[index].evidence.traits.isEmpty else {
                if drafts[index].entry.damage == nil {
                    let hasPicture = drafts[index].entry.type.isPicture || drafts[index].evidence.pictures > 0
                    drafts[index].entry.damage =
                        hasPicture
                        ? Damage(.unsupported, "a picture of a text, whose characters cannot be counted")
                        : Damage(.empty, "a document without text")
                }
                continue
            }
            if let halves = LanguageSplit.split(text) {
                drafts[index].entry.items = [.profileZh, .profileEn]
                add(.profileZh, halves.chinese, drafts[index], &profiles, &seen)
                add(.profileEn, halves.english, drafts[index], &profiles, &seen)
            } else {
                let item: Item = drafts[index].evidence.traits.isChinese ? .profileZh : .profileEn
                drafts[index].entry.items = [item]
                add(item, text, drafts[index], &profiles, &seen)
            }
        }
        return profiles
    }

    private func add(
        _ item: Item, _ text: String, _ draft: Draft, _ profiles: inout [ProfileReading], _ seen: inout Set<String>
    ) {
        // The same words once more, in another file or format, are a copy.
        guard seen.insert(item.rawValue + Folding.fold(text)).inserted else { return }
        profiles.append(
            ProfileReading(
                item: item, entry: draft.entry.path, text: text, counts: TextCounts(TextCounter.count(text))))
    }
}
