import Text

/// The wording of a form's label, taken apart: the words themselves, and what stands in brackets or as a year beside them.
struct Label: Equatable {
    /// Folded, without numbering, brackets and years.
    var full: String
    /// `full` without the words for the organisation, so that 公司总资产 and 企业总资产 meet.
    var core: String
    /// `core` without words that change nothing: 情况, 数量, 目前 …
    var bare: String
    /// Years that it names.
    var years: [Int]
    /// The unit printed in it.
    var unit: Unit?
    /// Something stands behind a colon: an answer already.
    var isAnswered = false

    init(_ raw: some StringProtocol) {
        let plain = Width.half(raw)
        var outside = ""
        var inside = ""
        var depth = 0
        for character in Label.withoutNumbering(plain) {
            if Label.opening.contains(character) {
                depth += 1
                inside.append(" ")
            } else if Label.closing.contains(character) {
                depth = max(0, depth - 1)
            } else if depth > 0 {
                inside.append(character)
            } else {
                outside.append(character)
            }
        }
        if Folding.fold(outside).isEmpty { swap(&outside, &inside) }
        if let colon = outside.lastIndex(of: ":") {
            isAnswered =
                outside[outside.index(after: colon)...].contains { !$0.isWhitespace && $0 != "_" }
                && Folding.fold(outside[..<colon]) != "其中"
        }
        years = Label.years(in: plain)
        unit = Unit.inLabel(inside) ?? Unit.afterSeparator(in: outside)
        full = Label.withoutYears(Label.unified(Folding.fold(outside)))
        // Of the notes, the language alone makes it another label.
        let notes = Folding.fold(inside)
        if Words.contains(notes, "英文") || Words.contains(notes, "english"), !Words.contains(full, "英文") {
            full += "英文"
        }
        core = Words.removing(Label.organisation, from: full)
        bare = Words.removing(Label.neutral, from: core)
        if bare.isEmpty { bare = core }
    }

    static let opening: Set<Character> = ["(", "[", "【", "〔", "{", "<", "《", "「"]
    static let closing: Set<Character> = [")", "]", "】", "〕", "}", ">", "》", "」"]

    /// Words for whoever fills in the form.
    private static let organisation = ["贵公司", "本公司", "贵单位", "本单位", "贵司", "我司", "公司", "企业", "单位"]
    /// Words that do not change what is asked. Longer ones first.
    private static let neutral = [
        "请简要说明", "请填写", "简要说明", "截至目前", "截止目前", "呼叫中心", "客服中心", "年度", "全年", "数量", "总数", "规模", "情况",
        "信息", "填写", "现有", "目前", "当前", "主要", "具体", "详细", "简述", "说明", "描述", "内容", "合计", "截至", "截止", "年末", "年底",
        "期末", "其中", "简要", "的", "请", "约", "数", "总",
    ]

    /// One spelling for words that are written in several ways.
    private static func unified(_ text: String) -> String {
        guard text.contains("座") || text.contains("帐") || text.contains("佔") else { return text }
        return String(text.map { $0 == "座" ? "坐" : $0 == "帐" ? "账" : $0 == "佔" ? "占" : $0 })
    }

    private static let numerals: Set<Character> = Set("0123456789一二三四五六七八九十ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ")
    private static let circled: Set<Character> = Set("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳*★☆●○◆◇■▲•·※▪-—")

    /// Drops 1、 (二) ① 3.2 and stars before the words.
    static func withoutNumbering(_ text: String) -> Substring {
        var rest = text[...].drop { $0.isWhitespace || circled.contains($0) }
        for _ in 0..<3 {
            var inner = rest
            let isBracketed = inner.first == "("
            if isBracketed { inner = inner.dropFirst() }
            let number = inner.prefix { numerals.contains($0) }
            guard !number.isEmpty, number.count <= 3 else { break }
            var after = inner.dropFirst(number.count)
            guard let mark = after.first, isBracketed ? mark == ")" : "、.)．,".contains(mark) else { break }
            after = after.dropFirst().drop { $0.isWhitespace || $0 == "、" || $0 == "." }
            guard !after.isEmpty else { break }
            rest = after
        }
        return rest
    }

    /// Four-digit years from 1990 to 2039.
    static func years(in text: some StringProtocol) -> [Int] {
        var years: [Int] = []
        var digits = ""
        for character in Array(text) + [" "] {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else {
                if digits.count == 4, let year = Int(digits), (1990...2039).contains(year), !years.contains(year) {
                    years.append(year)
                }
                digits = ""
            }
        }
        return years
    }

    /// A folded text without 2019年度, 2019年末 and the like.
    private static func withoutYears(_ folded: String) -> String {
        var kept = ""
        var rest = folded[...]
        while let character = rest.first {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            if digits.count == 4, let year = Int(digits), (1990...2039).contains(year) {
                rest = rest.dropFirst(4)
                for tail in ["全年度", "年年末", "年年底", "年度末", "年全年", "年度", "年末", "年底", "全年", "年", "末", "底"]
                where rest.hasPrefix(tail) {
                    rest = rest.dropFirst(tail.count)
                    break
                }
            } else if !digits.isEmpty {
                kept += digits
                rest = rest.dropFirst(digits.count)
            } else {
                kept.append(character)
                rest = rest.dropFirst()
            }
        }
        return kept
    }
}
