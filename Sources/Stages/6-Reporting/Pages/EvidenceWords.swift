import Values

/// What the names of facts behind findings mean to people.
enum EvidenceWords {
    static func name(_ key: String) -> Bilingual { table[key] ?? Bilingual(zh: key, en: key) }

    private static let table: [String: Bilingual] = [
        "characters": Bilingual(zh: "字符数", en: "Characters"),
        "words": Bilingual(zh: "字数", en: "Words"),
        "with_spaces": Bilingual(zh: "含空格字符数", en: "With spaces"),
        "limit": Bilingual(zh: "上限", en: "Limit"),
        "unit": Bilingual(zh: "单位", en: "Unit"),
        "over": Bilingual(zh: "超出", en: "Over by"),
        "count": Bilingual(zh: "数量", en: "Count"),
        "found": Bilingual(zh: "收到", en: "Found"),
        "least": Bilingual(zh: "至少", en: "At least"),
        "most": Bilingual(zh: "至多", en: "At most"),
        "needed": Bilingual(zh: "需要", en: "Needed"),
        "field": Bilingual(zh: "栏目", en: "Field"),
        "fields": Bilingual(zh: "栏目", en: "Fields"),
        "value": Bilingual(zh: "填写内容", en: "As written"),
        "values": Bilingual(zh: "填写内容", en: "As written"),
        "expected": Bilingual(zh: "应为", en: "Expected"),
        "why": Bilingual(zh: "原因", en: "Why"),
        "cause": Bilingual(zh: "原因", en: "Cause"),
        "detail": Bilingual(zh: "技术细节", en: "Detail"),
        "type": Bilingual(zh: "实际类型", en: "True type"),
        "named": Bilingual(zh: "文件名所示", en: "By its name"),
        "width": Bilingual(zh: "宽（像素）", en: "Width (px)"),
        "height": Bilingual(zh: "高（像素）", en: "Height (px)"),
        "pages": Bilingual(zh: "页数", en: "Pages"),
        "year": Bilingual(zh: "年份", en: "Year"),
        "years": Bilingual(zh: "年份", en: "Years"),
        "entries": Bilingual(zh: "文件", en: "Files"),
        "entry": Bilingual(zh: "文件", en: "File"),
        "names": Bilingual(zh: "名称", en: "Names"),
        "received": Bilingual(zh: "收到时间", en: "Received"),
        "closes": Bilingual(zh: "截止日期", en: "Closes"),
        "place": Bilingual(zh: "位置", en: "Place"),
        "parts": Bilingual(zh: "分卷", en: "Parts"),
        "missing": Bilingual(zh: "缺少", en: "Missing"),
        "links": Bilingual(zh: "链接", en: "Links"),
        "title": Bilingual(zh: "标题", en: "Title"),
        "titles": Bilingual(zh: "标题", en: "Titles"),
        "bytes": Bilingual(zh: "字节", en: "Bytes"),
        "region": Bilingual(zh: "地区", en: "Region"),
        "address": Bilingual(zh: "地址", en: "Address"),
    ]
}

extension Evidence {
    var shown: String {
        switch self {
        case .text(let text): text
        case .number(let number): Figures.number(number)
        case .list(let list): list.joined(separator: "、")
        }
    }
}
