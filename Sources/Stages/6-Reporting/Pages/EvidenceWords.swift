import Values

/// What the names of facts behind findings mean to people.
enum EvidenceWords {
    static func name(_ key: String) -> Bilingual { table[key] ?? Bilingual(zh: key, en: key) }

    /// A fact's value as people read it; the same text in both languages where it is nobody's word.
    static func value(_ fact: Finding.Fact) -> Bilingual {
        if case .text(let text) = fact.value {
            if fact.name == "cause", let cause = Damage.Cause(rawValue: text) { return cause.words }
            if fact.name == "found" { return FoundWords.words(text) }
            if text == "yes" { return Bilingual(zh: "是", en: "yes") }
            if text == "no" { return Bilingual(zh: "否", en: "no") }
        }
        return Bilingual(zh: fact.value.shown, en: fact.value.shown)
    }

    private static let table: [String: Bilingual] = [
        "below": Bilingual(zh: "低于（像素）", en: "Below (px)"),
        "business": Bilingual(zh: "主营业务", en: "Main business"),
        "cases": Bilingual(zh: "案例数", en: "Cases"),
        "cause": Bilingual(zh: "原因", en: "Cause"),
        "characters": Bilingual(zh: "字符数", en: "Characters"),
        "closes": Bilingual(zh: "截止日期", en: "Closes"),
        "days": Bilingual(zh: "天数", en: "Days"),
        "detail": Bilingual(zh: "技术细节", en: "Detail"),
        "entries": Bilingual(zh: "文件", en: "Files"),
        "entry": Bilingual(zh: "文件", en: "File"),
        "expected": Bilingual(zh: "应为", en: "Expected"),
        "field": Bilingual(zh: "栏目", en: "Field"),
        "fields": Bilingual(zh: "栏目", en: "Fields"),
        "found": Bilingual(zh: "发现", en: "Found"),
        "grey_copy": Bilingual(zh: "黑白件", en: "A grey copy"),
        "is": Bilingual(zh: "实际类型", en: "True type"),
        "labels": Bilingual(zh: "栏目", en: "Fields"),
        "least": Bilingual(zh: "至少", en: "At least"),
        "limit": Bilingual(zh: "上限", en: "Limit"),
        "looked_at": Bilingual(zh: "查看过", en: "Looked at"),
        "most": Bilingual(zh: "至多", en: "At most"),
        "named": Bilingual(zh: "文件名所示", en: "By its name"),
        "other_trade_words": Bilingual(zh: "其他行业词", en: "Words of other trades"),
        "photos": Bilingual(zh: "图片数", en: "Photographs"),
        "reasons": Bilingual(zh: "原因", en: "Why"),
        "received": Bilingual(zh: "收到时间", en: "Received"),
        "recognised": Bilingual(zh: "识别出的栏目数", en: "Fields recognised"),
        "seats": Bilingual(zh: "坐席数", en: "Seats"),
        "sizes": Bilingual(zh: "尺寸（像素）", en: "Sizes (px)"),
        "titles": Bilingual(zh: "标题", en: "Titles"),
        "trade_words": Bilingual(zh: "本行业词", en: "Words of the trade"),
        "value": Bilingual(zh: "填写内容", en: "As written"),
        "values": Bilingual(zh: "填写内容", en: "As written"),
        "word": Bilingual(zh: "依据的词", en: "The word behind it"),
        "words": Bilingual(zh: "字数", en: "Words"),
        "years": Bilingual(zh: "年份", en: "Years"),
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
