/// A text in Chinese and English. Every text that a person reads is one.
public struct Bilingual: Codable, Equatable, Hashable, Sendable {
    public var zh: String
    public var en: String

    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}
