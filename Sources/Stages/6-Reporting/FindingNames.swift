public import Values

/// Short names of the fixed codes, for lists and filters. The whole sentence stands in the finding itself.
public enum FindingNames {
    /// The code itself where it has no name here.
    public static func name(_ code: String) -> Bilingual { table[code] ?? Bilingual(zh: code, en: code) }

    /// Every code with a name, sorted.
    public static var codes: [String] { table.keys.sorted() }

    private static let table: [String: Bilingual] = [
        "form.missing": Bilingual(zh: "缺报名表", en: "No form"),
        "form.incomplete": Bilingual(zh: "报名表有空项", en: "Form incomplete"),
        "form.invalid": Bilingual(zh: "报名表填写有误", en: "Form has faults"),
        "profile.zh.missing": Bilingual(zh: "缺中文简介", en: "No Chinese profile"),
        "profile.en.missing": Bilingual(zh: "缺英文简介", en: "No English profile"),
        "profile.zh.too-long": Bilingual(zh: "中文简介超长", en: "Chinese profile too long"),
        "profile.en.too-long": Bilingual(zh: "英文简介超长", en: "English profile too long"),
        "logo.missing": Bilingual(zh: "缺 LOGO", en: "No logo"),
        "photo.too-few": Bilingual(zh: "图片不足", en: "Too few photographs"),
        "certificate.missing": Bilingual(zh: "缺证书", en: "No certificate"),
        "case.missing": Bilingual(zh: "缺成功案例", en: "No case"),
        "case.too-many": Bilingual(zh: "案例过多", en: "Too many cases"),
        "item.unreadable": Bilingual(zh: "文件无法读取", en: "Unreadable file"),
        "eligibility.region": Bilingual(zh: "地区待确认", en: "Region in doubt"),
        "eligibility.centre": Bilingual(zh: "业务待确认", en: "Trade in doubt"),
        "eligibility.case": Bilingual(zh: "案例行业待确认", en: "Cases in doubt"),
        "form.scanned": Bilingual(zh: "报名表仅扫描件", en: "Form only scanned"),
        "item.ambiguous": Bilingual(zh: "材料不唯一", en: "Ambiguous item"),
        "late": Bilingual(zh: "逾期", en: "Late"),
        "photo.too-many": Bilingual(zh: "图片过多", en: "Too many photographs"),
        "photo.repeated": Bilingual(zh: "图片重复", en: "Repeated photograph"),
        "photo.small": Bilingual(zh: "图片偏小", en: "Small photograph"),
        "seal.not-seen": Bilingual(zh: "未见公章", en: "No seal seen"),
        "profile.near-limit": Bilingual(zh: "简介接近上限", en: "Profile near the limit"),
        "case.year": Bilingual(zh: "案例年份", en: "Year of a case"),
        "entry.ignored": Bilingual(zh: "文件未采用", en: "File not used"),
        "name.guessed": Bilingual(zh: "文件名编码推断", en: "Name guessed"),
        "type.mismatch": Bilingual(zh: "类型与名称不符", en: "Type and name differ"),
        "content.active": Bilingual(zh: "含宏或脚本", en: "Active content"),
        "archive.encrypted": Bilingual(zh: "压缩包有密码", en: "Archive encrypted"),
        "archive.corrupt": Bilingual(zh: "压缩包损坏", en: "Archive damaged"),
        "archive.hostile": Bilingual(zh: "压缩包不安全", en: "Archive unsafe"),
        "archive.ambiguous": Bilingual(zh: "压缩包有歧义", en: "Archive ambiguous"),
        "archive.unsupported": Bilingual(zh: "压缩格式不支持", en: "Archive format not supported"),
        "archive.too-large": Bilingual(zh: "材料包过大", en: "Packet too large"),
        "archive.empty": Bilingual(zh: "压缩包为空", en: "Archive empty"),
        "archive.part-missing": Bilingual(zh: "缺分卷", en: "Part missing"),
        "packet.link-only": Bilingual(zh: "只有网盘链接", en: "Only a link"),
        "packet.unrecognised": Bilingual(zh: "不是申报材料", en: "No application in it"),
    ]
}
