/// A person's name at the beginning of an account: 张三从事本行业二十年 …, 李四（总经理），现任 ….
enum PersonName {
    private static let verbs = [
        "先生", "女士", "同志", "现任", "曾任", "担任", "从事", "从业", "毕业", "拥有", "具有", "历任", "先后", "参与", "自", "于", "在", "是", "作为",
        "为", "任", "男", "女", "长期", "深耕", "多次", "带领", "主持", "曾", "获", "有", "系", "出生", "创办", "创立", "兼",
        "總", "总", "董事", "執行", "执行", "副", "首席", "中心", "主任", "從事", "從業", "歷任", "擁有", "參與",
    ]
    private static let surnamesOfTwo = ["欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "慕容", "歐陽", "司馬", "諸葛", "東方"]
    /// Words for the post, which are no names.
    private static let posts = [
        "公司", "企业", "企業", "我", "决策", "決策", "董事", "总", "總", "负责", "負責", "本", "该", "集团", "集團", "团队", "一", "无",
    ]

    /// The name, with the post in brackets behind it where there is one; nil where the text begins otherwise.
    static func leading(in text: String) -> String? {
        let text = FormReader.withoutNameLabel(text)
        guard !posts.contains(where: { text.hasPrefix($0) }) else { return nil }
        let han = text.prefix { $0.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) } }
        let longest = surnamesOfTwo.contains { han.hasPrefix($0) } ? 4 : 3
        for length in 2...longest where han.count >= length {
            let name = han.prefix(length)
            let rest = text[name.endIndex...]
            let isSetOff = rest.first.map { !$0.isLetter && !$0.isNumber } ?? true
            guard isSetOff || verbs.contains(where: { rest.hasPrefix($0) }) else { continue }
            guard let open = rest.first, open == "（" || open == "(",
                let close = rest.prefix(24).firstIndex(where: { $0 == "）" || $0 == ")" })
            else { return String(name) }
            return String(text[...close])
        }
        return nil
    }
}
