/// A change of the rules after scoring had opened. It needs a reason, and everything that is published shows it.
public struct RuleChange: Equatable, Sendable {
    /// `2020-05-30`.
    public var date: String
    public var because: String
    /// Of `edition.yaml` as it stood from then on.
    public var sha256: String

    public init(date: String, because: String, sha256: String) {
        self.date = date
        self.because = because
        self.sha256 = sha256
    }

    /// A sentence for the page that tells of it.
    public var words: Bilingual {
        Bilingual(
            zh: "评分开始以后，规则于 \(date) 改动过：\(because)（新规则的 SHA-256 以 \(sha256.prefix(12)) 开头）。",
            en:
                "The rules were changed on \(date), after scoring had opened: \(because) (the SHA-256 of the new ones begins with \(sha256.prefix(12)))."
        )
    }
}
