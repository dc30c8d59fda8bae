/// Texts of an application, to the exact count of characters (blanks not counted).
public enum SampleText {
    private static let chinese = [
        "%N成立于2005年，总部位于%C，是一家专业的呼叫中心企业。", "公司现有员工%S人、坐席%T席，为银行、电商、家电等行业提供客户服务。",
        "公司坚持“用心倾听、专业应答”的服务理念，建立了覆盖呼入、呼出、在线客服的运营体系。", "自成立以来，公司以质检、排班、培训三大体系保障服务品质，客户满意度连年提升。",
        "公司拥有自主研发的工单系统与知识库，支持7×24小时多渠道接入。", "公司重视员工成长，建立了班组长、主管、经理的晋升通道，新员工岗前培训不少于15天。",
        "在信息安全方面，公司通过了相关管理体系认证，录音与客户资料加密保存。", "面向未来，公司将继续深耕客户联络领域，推动人工与智能协同，为行业发展贡献力量。",
        "公司核心价值观是诚信、责任、创新、共赢。", "业务覆盖全国三十余个城市，累计服务客户超过两百家。",
    ]
    private static let english = [
        "%N was founded in 2005 and is headquartered in a sample city of China.",
        "We are a contact centre company with %T seats.",
        "We provide inbound, outbound and online customer service to banks, shops and makers of household goods.",
        "Our mission is to listen with care and to answer with skill.",
        "Every new agent is trained for at least fifteen days.",
        "Quality, scheduling and training are the three pillars of our operations.",
        "Our own ticket system and knowledge base serve customers around the clock.",
        "Recordings and customer data are encrypted and access to them is reviewed.",
        "We believe that people and machines together give the best service.",
        "Our clients come from more than thirty cities.",
    ]

    public static func profileZh(_ company: SampleCompany, characters: Int, seed: Int = 0) -> String {
        let title = "\(company.nameZh)简介"
        return title + "\n"
            + body(chinese, company.nameZh, company, characters - count(title), seed, end: "。", joint: "")
    }

    public static func profileEn(_ company: SampleCompany, characters: Int, seed: Int = 0) -> String {
        let title = "Company Profile"
        return title + "\n"
            + body(english, company.nameEn, company, characters - count(title), seed, end: ".", joint: " ")
    }

    /// Characters that are no blanks.
    public static func count(_ text: String) -> Int { text.count { !$0.isWhitespace } }

    private static func body(
        _ pool: [String], _ name: String, _ company: SampleCompany, _ characters: Int, _ seed: Int, end: Character,
        joint: String
    ) -> String {
        var random = SampleRandom(seed: UInt64(truncatingIfNeeded: company.number * 31 + seed))
        var (text, left, sentences) = ("", max(1, characters) - 1, 0)
        var order = pool.prefix(2) + pool.dropFirst(2).shuffled(using: &random)
        while left > 0 {
            let sentence = order.removeFirst().replacing("%N", with: name).replacing("%C", with: company.city)
                .replacing("%S", with: "\(company.staff)").replacing("%T", with: "\(company.seats)")
            if order.isEmpty { order = ArraySlice(pool.shuffled(using: &random)) }
            for character in sentence where left > 0 {
                text.append(character)
                if !character.isWhitespace { left -= 1 }
            }
            sentences += 1
            text += sentences % 4 == 0 ? "\n" : joint
        }
        // The last character is always the end of a sentence, so that no blank is left over.
        while text.last?.isWhitespace == true { text.removeLast() }
        return text + String(end)
    }
}
