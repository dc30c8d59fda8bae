internal import Values

/// Words that findings share.
enum Phrases {
    static func name(of item: Item) -> Bilingual {
        switch item {
        case .form: Bilingual(zh: "报名表", en: "application form")
        case .profileZh: Bilingual(zh: "中文企业简介", en: "Chinese profile")
        case .profileEn: Bilingual(zh: "英文企业简介", en: "English profile")
        case .logo: Bilingual(zh: "企业LOGO", en: "logo")
        case .photo: Bilingual(zh: "企业图片", en: "photograph")
        case .successCase: Bilingual(zh: "成功案例", en: "success case")
        case .certificate: Bilingual(zh: "证书", en: "certificate")
        case .other: Bilingual(zh: "其他文件", en: "other file")
        case .noise: Bilingual(zh: "无关文件", en: "needless file")
        }
    }

    /// “甲”、“乙”等 5 个文件: at most six are named.
    static func list(_ names: [String]) -> Bilingual {
        let shown = names.prefix(6)
        let zh = shown.map { "“\($0)”" }.joined(separator: "、")
        let en = shown.map { "“\($0)”" }.joined(separator: ", ")
        guard names.count > shown.count else { return Bilingual(zh: zh, en: en) }
        return Bilingual(zh: zh + "等 \(names.count) 个", en: en + " and \(names.count - shown.count) more")
    }

    /// 1 file, 2 files.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    /// A number without a needless fraction.
    static func number(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? number.description
    }
}
