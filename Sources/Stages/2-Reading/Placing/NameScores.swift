import Values

/// What an entry's name and its folders say, without a look inside.
struct NameScores {
    private(set) var scores: [Item: Double] = [:]
    private(set) var isHandbook = false
    /// The name itself speaks of it, not only a folder.
    private(set) var byStem: Set<Item> = []

    /// Words that stand beside those of any item and say little alone.
    private static let weak: Set<String> = [
        "英文", "英文版", "english", "form", "介绍", "图片", "照片", "image", "img", "pic", "picture", "pictures", "office", "环境",
        "现场", "项目", "证明",
        "说明", "清单", "声明", "授权", "overview", "概述", "概况", "introduction", "profile", "职场", "认证", "荣誉", "获奖", "资质", "奖项",
        "扫描件", "目录",
        "视频", "联系方式", "封面", "通知", "图标", "大厅", "前台", "case", "award", "cert", "license",
    ]

    init(_ name: EntryName, hints: HintWords, handbook: [FoldedText]) {
        isHandbook = handbook.contains { name.stem.contains($0) }
        let stem = hints.found(in: name.stem, words: name.latinWords)
        for word in stem {
            let share = Self.weak.contains(word.text.text) ? 0.55 : 0.9
            raise(word.item, to: share * word.weight)
            byStem.insert(word.item)
        }
        let isEnglish =
            name.stem.text.hasSuffix("英") || !name.latinWords.isDisjoint(with: ["en", "eng", "english"])
        if isEnglish, profile > 0.4 { raise(.profileEn, to: min(0.97, profile + 0.05)) }
        let bare = name.stem.text.filter { !$0.isASCIIDigit }
        // 金音奖, 最佳客服奖: a prize is known by its last character alone.
        if bare.hasSuffix("奖") || bare.hasSuffix("证") { raise(.certificate, to: 0.8) }
        // The head of a Chinese compound stands last: 案例图片 is a picture, 报名表附营业执照 a licence.
        if let head = stem.filter({
            name.stem.text.hasSuffix($0.text.text) || Self.endsBeforeNumber(name.stem, $0.text)
        })
        .max(by: { $0.text.bytes.count < $1.text.bytes.count }) {
            raise(head.item, to: min(0.97, (scores[head.item] ?? 0) + 0.08))
        }
        for (folder, words) in zip(name.folders.reversed(), name.folderWords.reversed()) {
            for word in hints.found(in: folder, words: words) {
                let share = Self.weak.contains(word.text.text) ? 0.5 : 0.6
                // The packet's own folder often bears the programme's name or that of the form's title.
                if (scores[word.item] ?? 0) < share * word.weight { raise(word.item, to: share * word.weight) }
            }
        }
    }

    subscript(item: Item) -> Double { scores[item] ?? 0 }
    var profile: Double { max(self[.profileZh], self[.profileEn]) }
    /// Which item the name speaks for most.
    var best: (item: Item, score: Double)? {
        scores.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }.map { ($0.key, $0.value) }
    }

    private mutating func raise(_ item: Item, to score: Double) { scores[item] = max(scores[item] ?? 0, score) }

    /// The word is followed by nothing but a number: 案例1, 职场照片03.
    private static func endsBeforeNumber(_ stem: FoldedText, _ word: FoldedText) -> Bool {
        var bare = Substring(stem.text)
        while let last = bare.last, last.isASCIIDigit || "一二三四五六七八九十".contains(last) { bare.removeLast() }
        return !bare.isEmpty && bare.hasSuffix(word.text)
    }
}
