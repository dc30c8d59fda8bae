/// The part of an e-mail address after the sign, for telling whether two write from one house.
struct MailDomain: Equatable {
    let text: String

    /// nil where the address has none.
    init?(_ address: String) {
        guard let at = address.lastIndex(of: "@") else { return nil }
        let domain = address[address.index(after: at)...].lowercased().filter { !$0.isWhitespace && $0 != ">" }
        guard domain.contains("."), !domain.hasPrefix("."), !domain.hasSuffix(".") else { return nil }
        text = domain
    }

    /// Anybody may have an address there, so it tells nothing.
    var isPublic: Bool {
        Self.everybodys.contains(text) || Self.everybodys.contains { text.hasSuffix("." + $0) }
    }

    /// The same, or one below the other.
    func isOne(with other: MailDomain) -> Bool {
        text == other.text || text.hasSuffix("." + other.text) || other.text.hasSuffix("." + text)
    }

    /// The providers of free mailboxes that are common in China, and the large ones elsewhere.
    private static let everybodys: Set<String> = [
        "qq.com", "foxmail.com", "163.com", "126.com", "yeah.net", "188.com", "sina.com", "sina.cn", "sina.com.cn",
        "sohu.com", "139.com", "189.cn", "wo.cn", "wo.com.cn", "aliyun.com", "tom.com", "21cn.com", "263.net",
        "eyou.com", "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "live.cn", "msn.com",
        "icloud.com", "me.com", "mac.com", "yahoo.com", "yahoo.cn", "yahoo.com.cn", "yahoo.com.hk", "yahoo.com.tw",
        "aol.com", "proton.me", "protonmail.com", "gmx.com", "gmx.net", "mail.com", "mail.ru", "yandex.com", "zoho.com",
    ]
}
