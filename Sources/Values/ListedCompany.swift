/// A company on a confirmed list, with all that the public may see of it: nothing else of a packet is published as text
/// but what a press kit names.
public struct ListedCompany: Codable, Equatable, Sendable {
    /// A further form field that the edition publishes.
    public struct Field: Codable, Equatable, Sendable {
        public var key: String
        public var label: Bilingual
        public var value: String

        public init(key: String, label: Bilingual, value: String) {
            self.key = key
            self.label = label
            self.value = value
        }
    }
    /// The applicant's key: its credit code, else `name:` and its normalised name.
    public var applicant: String
    public var name: String
    public var nameEn: String?
    /// As confirmed; it stays when a company before it withdraws.
    public var rank: Int
    /// 0 to 100.
    public var score: Double
    /// As on its badge. It stays over all versions, and is never given to another company.
    public var serial: String
    /// Ten characters by which a badge is checked against the list.
    public var code: String
    public var fields: [Field]

    public init(
        applicant: String, name: String, nameEn: String? = nil, rank: Int, score: Double, serial: String, code: String,
        fields: [Field] = []
    ) {
        self.applicant = applicant
        self.name = name
        self.nameEn = nameEn
        self.rank = rank
        self.score = score
        self.serial = serial
        self.code = code
        self.fields = fields
    }
}
