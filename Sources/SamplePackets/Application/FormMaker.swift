import Values

/// Fills in the form for a company, in the wordings and manners of one office.
public struct FormMaker {
    public var company: SampleCompany
    /// Fields left blank.
    public var blanks: Set<String> = []
    /// Required fields whose row the form lacks.
    public var absent: Set<String> = []
    /// Answers other than the company's own.
    public var replaced: [String: String] = [:]
    /// Whether wordings, units and manners vary, or are the usual ones.
    public var isVaried: Bool
    public var random: SampleRandom

    public init(_ company: SampleCompany, isVaried: Bool = false, random: SampleRandom = SampleRandom(seed: 1)) {
        self.company = company
        self.isVaried = isVaried
        self.random = random
    }

    public mutating func answers() -> [SampleAnswer] {
        FormWording.all.compactMap { wording in
            if absent.contains(wording.key) { return nil }
            if isVaried, !wording.isRequired, !blanks.contains(wording.key), random.chance(40) { return nil }
            var answer = answer(wording.key, label: isVaried ? random.pick(wording.labels) : wording.labels[0])
            answer.isLong = ["biz.main", "mgmt.incentives", "sec.policies", "dist.sites", "awards.list"].contains(
                wording.key)
            if blanks.contains(wording.key) {
                answer.text = isVaried ? random.pick(["", "", "　", "/", "请填写", "____"]) : ""
                answer.value = nil
            } else if let text = replaced[wording.key] {
                answer.text = text
                answer.value = nil
            }
            return answer
        }
    }

    private mutating func answer(_ key: String, label: String) -> SampleAnswer {
        let text = { (text: String) in SampleAnswer(key: key, label: label, text: text, value: .text(text)) }
        switch key {
        case "org.name_zh": return text(company.nameZh)
        case "org.name_en": return text(company.nameEn)
        case "org.uscc":
            var answer = text(company.code)
            answer.text = manner([Self.grouped(company.code), Self.fullWidth(company.code)], else: company.code)
            return answer
        case "org.kind": return text("民营")
        case "org.center_type": return text("外包")
        case "org.founded":
            let year = 1_998 + company.number % 18
            return SampleAnswer(
                key: key, label: label, text: manner(["\(year)-06", "\(year).6", "\(year)年6月18日"], else: "\(year)年6月"),
                value: nil)
        case "org.address": return text(company.address)
        case "contact.name": return text(company.contact)
        case "contact.title": return text("市场部经理")
        case "contact.mobile": return text(company.mobile)
        case "contact.email": return text(company.email)
        case "biz.main":
            return text(
                manner(
                    [
                        "面向\(company.city)及全国客户提供呼入、呼出、在线客服等呼叫中心外包服务。",
                        "呼叫中心外包运营（客服热线承接、电话回访、在线客服）；呼叫中心人员培训与咨询。",
                    ], else: "为银行、电商、家电等行业客户提供呼叫中心外包服务，包括热线受理、外呼回访与在线客服。"))
        case "dist.sites": return text("\(company.city)、武汉、成都三地职场")
        case "awards.list": return text("样例协会2018年度优秀服务团队（示例）")
        case "scale.staff_total": return number(key, label, company.staff, unit: "人")
        case "scale.seats_total": return number(key, label, company.seats, unit: "席")
        case "lang.list":
            let separator = isVaried ? random.pick(["、", "，", "/", "；", " "]) : "、"
            return SampleAnswer(
                key: key, label: label, text: company.languages.joined(separator: separator),
                value: .list(company.languages))
        case "in.answer_rate": return share(key, label, 96.4)
        case "hr.attrition": return share(key, label, 28)
        case "fin.assets": return money(key, label, company.assets)
        case "fin.revenue": return money(key, label, company.revenue)
        case "csat.score": return share(key, label, company.satisfaction)
        case "mgmt.incentives":
            return text("设立月度服务之星与季度团队奖，对质检不合格者复训，对泄露客户信息者按制度处分并调离岗位。")
        case "sec.policies":
            return text("制定《信息安全管理办法》，坐席终端禁用移动存储，通话录音加密保存，客户信息分级授权、定期审计。")
        default: return text("\(company.leader)（总经理）")
        }
    }

    private mutating func manner(_ others: [String], else usual: String) -> String {
        isVaried ? random.pick(others + [usual, usual]) : usual
    }

    private mutating func number(_ key: String, _ label: String, _ value: Int, unit: String) -> SampleAnswer {
        let (plain, marked) = ("\(value)", Self.thousands(value))
        var answer = SampleAnswer(key: key, label: label, text: plain, value: .number(Double(value)), unit: unit)
        guard isVaried else { return answer }
        switch random.number(0...5) {
        case 0: answer.label += "（\(unit)）"
        case 1: answer.text = plain + unit
        case 2: answer.text = marked
        case 3: answer.text = Self.fullWidth(plain) + unit
        case 4: answer.text = marked + " " + unit
        default: break
        }
        return answer
    }

    private mutating func share(_ key: String, _ label: String, _ value: Double) -> SampleAnswer {
        let plain = value == value.rounded() ? "\(Int(value))" : "\(value)"
        var answer = SampleAnswer(key: key, label: label, text: plain + "%", value: .number(value), unit: "%")
        guard isVaried else { return answer }
        switch random.number(0...4) {
        case 0:
            answer.label += "（%）"
            answer.text = plain
        case 1: answer.text = Self.fullWidth(plain) + "％"
        case 2: answer.text = plain + " %"
        default: break
        }
        return answer
    }

    /// - Parameter value: in 万元.
    private mutating func money(_ key: String, _ label: String, _ value: Int) -> SampleAnswer {
        var answer = SampleAnswer(
            key: key, label: label + "（万元）", text: "\(value)", value: .number(Double(value)), unit: "万元")
        guard isVaried else { return answer }
        switch random.number(0...6) {
        case 0: answer.text = Self.thousands(value)
        case 1: (answer.label, answer.text) = (label, "\(value)万元")
        case 2: (answer.label, answer.text) = (label, Self.thousands(value) + " 万元")
        case 3:
            (answer.label, answer.text) = (label, "\(Self.hundredMillions(value))亿元")
            answer.unit = "亿元"
        case 4: (answer.label, answer.text) = (label + "（单位：万元）", Self.fullWidth("\(value)"))
        case 5: (answer.label, answer.text) = (label, "人民币\(value)万元")
        default: break
        }
        return answer
    }

    private static func hundredMillions(_ value: Int) -> String {
        var fraction = String(value % 10_000)
        fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return fraction.isEmpty ? "\(value / 10_000)" : "\(value / 10_000).\(fraction)"
    }

    static func thousands(_ value: Int) -> String {
        guard value >= 1_000 else { return "\(value)" }
        let rest = String(value % 1_000)
        return thousands(value / 1_000) + "," + String(repeating: "0", count: 3 - rest.count) + rest
    }

    static func fullWidth(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    (0x21...0x7E).contains(scalar.value) ? UnicodeScalar(scalar.value + 0xFEE0) ?? scalar : scalar
                }))
    }

    private static func grouped(_ code: String) -> String {
        code.enumerated().map { $0 > 0 && $0 % 4 == 0 ? " \($1)" : "\($1)" }.joined()
    }
}
