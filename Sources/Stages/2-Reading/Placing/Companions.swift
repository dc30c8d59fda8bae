import Values

/// What an entry is for may show only beside the others.
enum Companions {
    static func settle(_ placed: inout [Placement], _ entries: [Evidence]) {
        settleForms(&placed, entries)
        settleProfiles(&placed, entries)
        settleCases(&placed, entries)
    }

    private static func has(_ item: Item, _ placed: [Placement]) -> Bool { placed.contains { $0.items.contains(item) } }

    private static func isFilled(_ entry: Evidence) -> Bool { (entry.form?.filled ?? 0) >= 3 }

    /// Beside a form that is filled in, a blank one is but the organiser's template.
    private static func settleForms(_ placed: inout [Placement], _ entries: [Evidence]) {
        let isAnyFilled = placed.indices.contains { placed[$0].items == [.form] && isFilled(entries[$0]) }
        guard isAnyFilled else { return }
        for index in placed.indices where placed[index].items == [.form] {
            let entry = entries[index]
            guard let form = entry.form, form.labels >= 4, form.requiredFilled == 0, !isFilled(entry), !entry.isScan
            else { continue }
            placed[index] = Placement(.other, 0.8)
        }
    }

    /// Where a profile is wanting, a text in its language that is for nothing else may be it.
    private static func settleProfiles(_ placed: inout [Placement], _ entries: [Evidence]) {
        for (item, fits) in [
            (
                Item.profileZh,
                { (entry: Evidence) in entry.traits.isChinese && (100...4_000).contains(entry.traits.han) }
            ),
            (.profileEn, { entry in entry.traits.isEnglish && (60...2_500).contains(entry.traits.latinWords) }),
        ] where !has(item, placed) {
            let candidates = placed.indices.filter { index in
                placed[index].items == [.other] && placed[index].confidence <= 0.5 && entries[index].type.isDocument
                    && fits(entries[index])
            }
            if candidates.count == 1 { placed[candidates[0]] = Placement(item, 0.55) }
        }
    }

    /// Where no case was found, texts that are for nothing else may be the cases.
    private static func settleCases(_ placed: inout [Placement], _ entries: [Evidence]) {
        guard !has(.successCase, placed) else { return }
        for index in placed.indices {
            guard placed[index].items == [.other], placed[index].confidence <= 0.5, entries[index].type.isDocument,
                entries[index].traits.han >= 150
            else { continue }
            placed[index] = Placement(.successCase, 0.5)
        }
    }
}
