import Text

/// Tells a field that was left open from one that was answered.
enum Placeholder {
    /// Nothing, a stroke, dots, underscores, a lone unit, or words that ask to be replaced.
    static func isBlank(_ raw: String) -> Bool {
        let text = Folding.simplified(Width.half(raw)).filter { !$0.isWhitespace }
        let letters = text.filter { $0.isLetter || $0.isNumber || $0 == "%" }
        if letters.isEmpty { return true }
        if Unit.isAlone(letters) || Unit.isAlone(text) { return !text.contains(where: \.isASCIIDigit) }
        if Set(letters).count == 1, let only = letters.first, "xX某×oO_".contains(only), letters.count > 1 {
            return true
        }
        let folded = Folding.fold(text)
        if words.contains(folded) { return true }
        if folded.count <= 60, starts.contains(where: { folded.hasPrefix($0) }) { return true }
        return isEmptyDate(letters)
    }

    /// 无 and its like: an answer where none is possible, blank where something must stand.
    static func isNone(_ raw: String) -> Bool {
        ["无", "没有", "暂无", "未有", "none", "null", "nil", "na", "不适用", "不涉及"].contains(Folding.fold(raw))
    }

    private static let words: Set<String> = [
        "待填", "待填写", "待补", "待补充", "待定", "待提供", "未填", "未填写", "空", "略", "tbd", "todo", "填写", "必填", "选填", "盖章",
        "签字", "签章", "签名", "公章", "企业盖章", "单位盖章", "加盖公章", "盖章处", "在此填写", "点击填写", "文本", "示例", "n", "请选择", "选择一项",
        "下拉选择", "手动填写", "自行填写", "如有", "如实填写",
    ]
    private static let starts = [
        "请填写", "请填", "请输入", "请在此", "请简述", "请简要", "请如实", "请注明", "请说明", "请提供", "请列出", "请选择", "请描述", "单击或点击",
        "单击此处", "点击此处", "此处填写", "此处输入", "在此输入", "填写要求", "填写说明", "填写企业", "填写公司", "填写单位", "限500字", "限1000字", "不超过",
        "clickhere", "clickortap", "pleaseenter", "pleasefill", "pleasespecify", "enteryour", "typehere",
    ]

    /// 年 月 日 without a figure.
    private static func isEmptyDate(_ letters: String) -> Bool {
        ["年月日", "年月", "20年月日", "201年月日", "202年月日"].contains(letters)
    }
}
