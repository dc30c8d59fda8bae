public import Values

/// Why no bundle can be made: it would not hold, and nothing is published that does not.
public struct BundleFault: Error, Equatable, Sendable {
    public enum Code: String, Sendable, CaseIterable {
        /// The edition's bytes are not those that were frozen, or are no edition.
        case edition
        /// The ranking was computed under other rules than the edition's.
        case rules
        /// The list is not what the ranking gives.
        case list
        /// libcrypto or memory failed.
        case unavailable
    }
    public var code: Code
    public var sentence: Bilingual

    init(_ code: Code, zh: String, en: String) {
        self.code = code
        sentence = Bilingual(zh: zh, en: en)
    }

    static let unavailable = BundleFault(
        .unavailable, zh: "无法计算摘要或签名。", en: "Digests or signatures cannot be computed.")
}
