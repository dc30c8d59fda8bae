import Values

/// Says what each entry of a packet is for, from its name, its folders and what is in it.
struct Placer {
    private let names: HintWords
    private let texts: HintWords
    private let handbook: [FoldedText]

    init(_ rules: ReadingRules) {
        names = HintWords(rules.nameHints)
        texts = HintWords(rules.textHints)
        handbook = rules.handbookWords.map { FoldedText($0) }.filter { !$0.bytes.isEmpty }
    }

    /// The placements of all entries, in their order.
    func place(_ entries: [Evidence]) -> [Placement] {
        var placed = entries.map(placeAlone)
        Companions.settle(&placed, entries)
        return placed
    }

    /// What the name alone says: for entries that could not be opened, and to measure how far names carry.
    func byName(_ path: String) -> Item {
        let name = EntryName(path)
        if name.isLitter || name.isDecoration { return .noise }
        let scores = NameScores(name, hints: names, handbook: handbook)
        if scores.isHandbook { return .other }
        guard let best = scores.best else { return name.isScan ? .form : Self.byEnding(name.ending) }
        return best.item
    }

    /// What an ending suggests where the name has no word.
    private static func byEnding(_ ending: String) -> Item {
        switch ending {
        case "jpg", "jpeg", "bmp", "tif", "tiff", "webp", "heic", "nef", "cr2", "png": .photo
        case "ai", "cdr", "eps", "psd", "svg": .logo
        default: .other
        }
    }

    private func placeAlone(_ entry: Evidence) -> Placement {
        if entry.name.isLitter { return Placement(.noise, 0.95) }
        let name = NameScores(entry.name, hints: names, handbook: handbook)
        // 新建文本文档.txt without a byte is nothing that anybody asked for; an empty picture may be.
        if entry.type == .empty, name.best == nil { return Placement(Self.byEnding(entry.name.ending), 0.5) }
        if entry.type.isPicture {
            return PicturePlacer(name: name, entry: entry).place()
        }
        if entry.type.isDrawing { return drawing(name) }
        switch entry.type {
        case .video, .audio, .exe: return Placement(.other, 0.9)
        default: return document(entry, name)
        }
    }

    private func drawing(_ name: NameScores) -> Placement {
        if name[.certificate] > 0.7, name[.logo] < name[.certificate] {
            return Placement(.certificate, name[.certificate])
        }
        if name[.photo] > 0.7, name[.logo] == 0 { return Placement(.photo, 0.6) }
        return Placement(.logo, max(0.75, name[.logo]))
    }

    // MARK: - Documents

    private func document(_ entry: Evidence, _ name: NameScores) -> Placement {
        if entry.isDamaged || entry.traits.isEmpty { return documentWithoutText(entry, name) }
        let content = ContentScores(entry, hints: texts, handbook: handbook)
        let isFilled = content.isFilledForm
        if !isFilled, name.isHandbook || content.isHandbook { return Placement(.other, 0.9) }
        if entry.pictures > 0, entry.traits.han < 200, entry.traits.latinWords < 120, content.form < 0.5,
            name[.photo] > 0.4 || name.best == nil && content.best.score < 0.5, name[.photo] >= name[.successCase]
        {
            return Placement(.photo, max(0.65, name[.photo]))
        }
        // A logo drawn in a PDF holds no picture, only its few words.
        if entry.pictures > 0 || entry.type == .pdf && content.form < 0.2, entry.traits.han < 60,
            entry.traits.latinWords < 60, name[.logo] > 0.4
        {
            return Placement(.logo, name[.logo])
        }
        var scores: [Item: Double] = [:]
        for item in [Item.form, .profileZh, .successCase, .certificate, .other] {
            let byName = item == .profileZh ? name.profile : name[item]
            let byContent = content[item]
            scores[item] = byName + byContent - byName * byContent
        }
        // Without a single label of the form, a text is none, whatever its name.
        if content.form < 0.2, entry.type != .csv { scores[.form] = (scores[.form] ?? 0) * 0.5 }
        if name[.logo] > 0.8, content.best.score < 0.6 { scores[.logo] = name[.logo] * 0.8 }
        let ranked = scores.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
        guard let first = ranked.first, first.value > 0.34 else { return Placement(.other, 0.5) }
        let second = ranked.count > 1 ? ranked[1].value : 0
        let confidence = max(0.3, min(0.99, first.value - max(0, second - 0.5) * 0.4))
        guard first.key == .profileZh else { return Placement(first.key, confidence) }
        return Placement(entry.traits.isChinese ? .profileZh : .profileEn, confidence)
    }

    /// Scans, documents of pictures alone, and what could not be opened.
    private func documentWithoutText(_ entry: Evidence, _ name: NameScores) -> Placement {
        if name.isHandbook { return Placement(.other, 0.8) }
        if let best = name.best, best.score > 0.4 {
            if best.item == .profileZh || best.item == .profileEn {
                let english = name[.profileEn] > name[.profileZh]
                return Placement(english ? .profileEn : .profileZh, best.score)
            }
            return Placement(best.item, entry.pictures > 0 ? max(0.65, best.score) : best.score)
        }
        if entry.isDamaged { return Placement(.other, 0.4) }
        if entry.isScan || entry.hasSeal { return Placement(.form, entry.hasSeal ? 0.8 : 0.55) }
        return entry.pictures > 0 ? Placement(.photo, 0.65) : Placement(.other, 0.5)
    }
}
