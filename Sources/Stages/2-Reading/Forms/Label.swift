import Text

/// The wording of a form's label, taken apart: the words themselves, and what stands in brackets or as a year beside them.
struct Label: Equatable {
    /// Folded, without numbering, brackets and years.
    var full: String
    /// `full` without the words for the organisation, so that 公司总资产 and 企业总资产 meet.
    var core: String
    /// `core` without words that change nothing: 情况, 数量, 目前 …
    var bare: String
    /// `bare` with one word for words that mean the same here, and without 与, 及, 和.
    var essence: String
    /// Years that it names.
    var years: [Int]
    /// The unit printed in it.
    var unit: Unit?
    /// What its brackets offer to choose from, as in 中心类型（自建/外包/混合）.
    var options: [String] = []
    /// Something stands behind a colon: an answer already.
    var isAnswered = false
    /// What stands there is more than a stroke.
    var hasWordsBehindColon = false

    init(_ raw: some StringProtocol) {
        let plain = Width.half(raw)
        var outside = String.UnicodeScalarView()
        var inside = String.UnicodeScalarView()
        var depth = 0
        for scalar in Label.withoutNumbering(Label.unframed(Label.withoutNumbering(plain))).unicodeScalars {
            switch scalar {
            case "(", "[", "【", "〔", "{", "<", "《", "「":
                depth += 1
                inside.append(" ")
            case ")", "]", "】", "〕", "}", ">", "》", "」": depth = max(0, depth - 1)
            default:
                if depth > 0 { inside.append(scalar) } else { outside.append(scalar) }
            }
        }
        var words = String(outside)
        var notes = String(inside)
        var folded = Folding.fold(words)
        if folded.isEmpty {
            swap(&words, &notes)
            folded = Folding.fold(words)
        }
        let tail = Unit.afterSeparator(in: words)
        // A unit behind a stroke is none of the words: 总资产/万元.
        if tail != nil, let stroke = words.utf8.lastIndex(of: UInt8(ascii: "/")) {
            words = String(words[..<stroke])
            folded = Folding.fold(words)
        }
        if notes.utf8.count <= 120, notes.contains(where: { "/、,，或".contains($0) }) {
            options = notes.split { "/、,，或 ".contains($0) }.map { Folding.fold($0) }
        }
        if let colon = words.utf8.lastIndex(of: UInt8(ascii: ":")) {
            isAnswered =
                words[words.utf8.index(after: colon)...].unicodeScalars
                .contains { !$0.properties.isWhitespace && $0 != "_" } && Folding.fold(words[..<colon]) != "其中"
            hasWordsBehindColon = !Folding.fold(words[words.utf8.index(after: colon)...]).isEmpty
        }
        years = Label.years(in: plain)
        unit = (notes.isEmpty ? nil : Unit.inLabel(notes)) ?? tail
        full = Label.unified(years.isEmpty ? folded : Label.withoutYears(folded))
        // Of the notes, the language alone makes it another label.
        if !notes.isEmpty {
            let folded = Folding.fold(notes)
            if Words.contains(folded, "英文") || Words.contains(folded, "english"), !Words.contains(full, "英文") {
                full += "英文"
            }
        }
        if full.utf8.allSatisfy({ $0 < 0x80 }) {
            // The words that follow are Chinese.
            (core, bare, essence) = (full, full, full)
            return
        }
        core = Label.organisation.applied(to: full)
        bare = Label.neutral.applied(to: core)
        if bare.isEmpty { bare = core }
        essence = Label.essence(of: core)
    }

    /// Words that mean the same in the labels of such forms; the first is turned into the second, longer ones first.
    private static let synonyms = WordTable([
        ("管理制度", "制度"), ("保障制度", "制度"), ("管理体系", "制度"), ("管理措施", "制度"), ("保障措施", "制度"), ("管理办法", "制度"),
        ("电子邮件", "邮箱"), ("电子信箱", "邮箱"), ("电子邮箱", "邮箱"), ("手机号码", "手机"), ("移动电话", "手机"), ("手机号", "手机"),
        ("从业人员", "员工"), ("工作人员", "员工"), ("席位", "坐席"), ("工位", "坐席"), ("总量", "数"), ("语种", "语言"), ("职工", "员工"),
        ("雇员", "员工"), ("顾客", "客户"), ("用户", "客户"), ("日期", "时间"), ("资金", "资本"), ("处罚", "惩罚"), ("惩处", "惩罚"), ("约束", "惩罚"),
        ("奖惩", "激励惩罚"), ("奖励", "激励"), ("措施", "制度"), ("机制", "制度"), ("办法", "制度"), ("体系", "制度"), ("测评", "调查"),
        ("联络人", "联系人"), ("满意率", "满意度"), ("营业额", "营业收入"), ("营收", "营业收入"), ("年收入", "收入"), ("通信地址", "通讯地址"),
        ("法人代表", "法定代表人"),
        ("以及", ""), ("与", ""), ("及", ""), ("和", ""),
    ])
    private static let doubled = WordTable([("坐席坐席", "坐席")])

    private static func essence(of core: String) -> String {
        let text = synonyms.applied(to: core)
        let plain = neutral.applied(to: text)
        return plain.isEmpty ? text : doubled.applied(to: plain)
    }

    /// Words for whoever fills in the form.
    private static let organisation = WordTable(removing: ["贵公司", "本公司", "贵单位", "本单位", "贵司", "我司", "公司", "企业", "单位"])
    /// Words that do not change what is asked. Longer ones first.
    private static let neutral = WordTable(removing: [
        "请简要说明", "请填写", "简要说明", "截至目前", "截止目前", "呼叫中心", "客服中心", "年度", "全年", "数量", "总数", "规模", "情况",
        "信息", "填写", "现有", "目前", "当前", "主要", "具体", "详细", "简述", "说明", "描述", "内容", "合计", "截至", "截止", "年末", "年底",
        "期末", "其中", "简要", "的", "请", "约", "数", "总",
    ])

    /// One spelling for words that are written in several ways.
    private static func unified(_ text: String) -> String {
        var changed = false
        var unified = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "座": unified.append("坐")
            case "帐": unified.append("账")
            default:
                unified.append(scalar)
                continue
            }
            changed = true
        }
        return changed ? String(unified) : text
    }

    private static let numerals = Set("0123456789一二三四五六七八九十ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".unicodeScalars)
    private static let marks = Set("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳*★☆●○◆◇■▲•·※▪-—".unicodeScalars)

    private static let frames: [Unicode.Scalar: Unicode.Scalar] = [
        "【": "】", "[": "]", "〔": "〕", "{": "}", "<": ">", "《": "》", "「": "」",
    ]

    /// The words of a label that stands in a frame as a whole: 【企业名称（全称）】.
    private static func unframed(_ text: Substring) -> Substring {
        let scalars = text.unicodeScalars
        var end = scalars.endIndex
        while end > scalars.startIndex {
            let before = scalars.index(before: end)
            guard scalars[before].properties.isWhitespace || scalars[before] == ":" else { break }
            end = before
        }
        guard let first = scalars.first, let closing = frames[first], end > scalars.startIndex else { return text }
        let last = scalars.index(before: end)
        // The first closing mark is the last scalar: one frame about all of it.
        guard last > scalars.startIndex, scalars.firstIndex(of: closing) == last else { return text }
        return Substring(scalars[scalars.index(after: scalars.startIndex)..<last])
    }

    /// Drops 1、 (二) ① 3.2 and stars before the words.
    static func withoutNumbering(_ text: some StringProtocol) -> Substring {
        var rest = Substring(text).unicodeScalars[...].drop { $0.properties.isWhitespace || marks.contains($0) }
        for level in 0..<3 {
            var inner = rest
            let isBracketed = inner.first == "("
            if isBracketed { inner = inner.dropFirst() }
            let number = inner.prefix { numerals.contains($0) }
            guard !number.isEmpty, number.count <= 3 else { break }
            var after = inner[number.endIndex...]
            guard let mark = after.first else { break }
            // The second figure of 1.2 is set apart by a blank alone, in a PDF by nothing.
            let isSecond = level > 0 && number.allSatisfy { ("0"..."9").contains($0) }
            let isLoose = isSecond && (0x4E00...0x9FFF).contains(mark.value)
            let ends =
                isBracketed
                ? mark == ")"
                : "、.)．,".unicodeScalars.contains(mark) || isLoose || isSecond && mark.properties.isWhitespace
            guard ends else { break }
            if !isLoose { after = after.dropFirst() }
            after = after.drop { $0.properties.isWhitespace || $0 == "、" || $0 == "." }
            guard !after.isEmpty else { break }
            rest = after
        }
        return Substring(rest)
    }

    /// Four-digit years from 1990 to 2039.
    static func years(in text: some StringProtocol) -> [Int] {
        var years: [Int] = []
        var value = 0
        var digits = 0
        func close() {
            if digits == 4, (1990...2039).contains(value), !years.contains(value) { years.append(value) }
            value = 0
            digits = 0
        }
        for byte in text.utf8 {
            if (0x30...0x39).contains(byte) {
                digits += 1
                if digits <= 4 { value = value * 10 + Int(byte - 0x30) }
            } else {
                close()
            }
        }
        close()
        return years
    }

    private static let tails = ["全年度", "年年末", "年年底", "年度末", "年全年", "年度", "年末", "年底", "全年", "年", "末", "底"]

    /// A folded text without 2019年度, 2019年末 and the like.
    private static func withoutYears(_ folded: String) -> String {
        var kept = ""
        var rest = folded[...]
        while let character = rest.first {
            let digits = rest.prefix { $0.isASCIIDigit }
            if digits.count == 4, let year = Int(digits), (1990...2039).contains(year) {
                rest = rest.dropFirst(4)
                if let tail = tails.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(tail.count) }
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
