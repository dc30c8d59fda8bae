import Text

/// Tells which files are parts of one case: 案例1-1 and 案例1-2, 案例一正文 and 案例一附图, one folder a case.
enum CaseGroups {
    /// What a name says of its case.
    private struct Key {
        var folder: String
        /// 1 of 案例1-2; nil where it has none.
        var number: Int?
        /// What follows the number, without words for parts; empty in 案例1-2 and 案例一附图.
        var subject: String
        var isFolder = false
    }

    /// For each name the group that it belongs to; groups count from 0 in order.
    static func group(_ names: [EntryName]) -> [Int] {
        let keys = names.map(key)
        var groups: [Int] = []
        var next = 0
        for (index, key) in keys.enumerated() {
            let mate = keys[..<index].firstIndex { belongTogether($0, key, keys) }
            if let mate {
                groups.append(groups[mate])
            } else {
                groups.append(next)
                next += 1
            }
        }
        return groups
    }

    private static func belongTogether(_ one: Key, _ other: Key, _ all: [Key]) -> Bool {
        guard one.folder == other.folder else { return false }
        if one.isFolder && other.isFolder { return true }
        guard let number = one.number, number == other.number else { return false }
        return one.subject == other.subject || one.subject.isEmpty || other.subject.isEmpty
    }

    private static func key(_ name: EntryName) -> Key {
        let folder = name.path.split(separator: "/").dropLast().joined(separator: "/")
        if let last = name.folders.last, CaseDivider.caseNumber(last.text) != nil {
            return Key(folder: folder, number: nil, subject: "", isFolder: true)
        }
        guard let (number, rest) = number(in: name) else { return Key(folder: folder, number: nil, subject: name.last) }
        return Key(folder: folder, number: number, subject: subject(rest))
    }

    /// The case's number in a name, and what follows it: 1 and 某银行 of 附件4：案例1-某银行.
    private static func number(in name: EntryName) -> (Int, Substring)? {
        let text = Folding.simplified(Width.half(name.stemAsWritten)).filter { !$0.isWhitespace }.lowercased()
        for word in ["案例", "case", "anli"] {
            guard let place = text.firstRange(of: word) else { continue }
            var rest = text[place.upperBound...]
            for lead in ["study", "介绍", "材料", "分享", "之", "第", "_", "-", "(", "["] where rest.hasPrefix(lead) {
                rest = rest.dropFirst(lead.count)
            }
            if let number = Numbering.leading(rest) { return (number.value, number.rest) }
        }
        return nil
    }

    private static let parts = WordTable(removing: [
        "正文", "附图", "附件", "配图", "图片", "照片", "截图", "插图", "补充", "材料", "证明", "说明", "数据", "感谢信", "表扬信", "表彰", "合同", "现场",
        "图", "上",
        "下", "中", "续", "文字", "文本", "详情", "详细", "介绍", "ppt", "part", "photo", "picture", "pic", "appendix", "attachment",
        "text",
    ])

    private static func subject(_ rest: Substring) -> String {
        let folded = parts.applied(to: Folding.fold(rest))
        return String(folded.filter { !$0.isASCIIDigit && Numbering.leading(Substring(String($0))) == nil })
    }
}
