public import Values

/// The confirmed list as it is published: already in the order in which it is shown.
public struct PublishedList: Equatable, Sendable {
    /// One listed company, with what the edition publishes of it.
    public struct Company: Equatable, Sendable {
        public var name: String
        public var nameEn: String?
        /// nil where the edition lists by name.
        public var rank: Int?
        /// nil where the edition keeps the scores to itself.
        public var score: Double?
        /// As on its badge.
        public var serial: String
        /// By which a badge is checked against the list; nil where there is none.
        public var code: String?
        /// Further form fields that the edition publishes: what the field is called, and its value.
        public var fields: [Field]

        public init(
            name: String, nameEn: String? = nil, rank: Int? = nil, score: Double? = nil, serial: String,
            code: String? = nil, fields: [Field] = []
        ) {
            self.code = code
            self.name = name
            self.nameEn = nameEn
            self.rank = rank
            self.score = score
            self.serial = serial
            self.fields = fields
        }
    }

    public typealias Field = ListedCompany.Field

    /// An earlier version.
    public struct Former: Equatable, Sendable {
        public var version: Int
        /// `2020-06-18`.
        public var published: String
        public var count: Int
    }

    /// Counted from 1; a correction makes a new one.
    public var version: Int
    /// The day of publication, `2020-06-18`.
    public var published: String
    /// Of the key that signs the bundle.
    public var keyFingerprint: String?
    public var listed: [Company]
    /// The days, `2020-05-30`, on which the rules were changed after scoring had opened.
    public var ruleChanges: [String] = []
    /// Earlier versions, the first first.
    public var former: [Former] = []

    public init(version: Int, published: String, keyFingerprint: String? = nil, listed: [Company]) {
        self.version = version
        self.published = published
        self.keyFingerprint = keyFingerprint
        self.listed = listed
    }
}
