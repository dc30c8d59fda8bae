public import Values

/// Who may apply. Doubts are held for a person; nothing here refuses.
public struct Eligibility: Codable, Equatable, Sendable {
    public struct Region: Codable, Equatable, Sendable {
        /// Fields that say where the enterprise is.
        public var fields: [String]
        /// Words of places inside: a field that starts with or names one is inside.
        public var inside: [String]
        /// Words of places outside.
        public var outside: [String]
    }
    public struct Centre: Codable, Equatable, Sendable {
        /// The field with the enterprise's business.
        public var field: String
        /// Words that show that it runs such a centre itself.
        public var words: [String]
        /// Words of enterprises that only make or sell for the trade.
        public var supplierWords: [String]
        /// The field that counts its seats; nought speaks against it.
        public var seatsField: String?
    }
    /// nil: anybody from anywhere.
    public var region: Region?
    /// nil: any trade.
    public var centre: Centre?
    /// Cases must be of the edition's trade.
    public var casesOfTrade: Bool
    /// What the trade is called in sentences, as in 呼叫中心.
    public var trade: Bilingual

    static let callCentres = Bilingual(zh: "呼叫中心", en: "call centre")
}
