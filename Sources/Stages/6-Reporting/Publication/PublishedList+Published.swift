public import Edition
public import Values

extension PublishedList {
    /// A confirmed list in the order in which the edition shows it, with what the edition shows of each company.
    /// - Parameter keyFingerprint: of the key that signs the bundle.
    public init(_ confirmation: Confirmation, former: [Confirmation] = [], edition: Edition, keyFingerprint: String?) {
        let isRanked = edition.publication.order == .ranked
        let listed = isRanked ? confirmation.listed : confirmation.listed.sorted(by: Self.byName)
        self.init(
            version: confirmation.version, published: Self.day(confirmation.at), keyFingerprint: keyFingerprint,
            listed: listed.map { company in
                Company(
                    name: company.name, nameEn: company.nameEn, rank: isRanked ? company.rank : nil,
                    score: edition.publication.showsScores ? company.score : nil, serial: company.serial,
                    code: company.code, fields: company.fields)
            })
        self.former = former.map {
            Former(version: $0.version, published: Self.day($0.at), count: $0.listed.count)
        }
    }

    /// The day of a moment in its own zone.
    static func day(_ moment: String) -> String { String(moment.prefix(10)) }

    /// By the English name, which has an order that everybody knows; without one by the Chinese name's characters.
    private static func byName(_ left: ListedCompany, _ right: ListedCompany) -> Bool {
        func key(_ company: ListedCompany) -> String { (company.nameEn ?? "\u{FFFF}" + company.name).lowercased() }
        return (key(left), left.serial) < (key(right), right.serial)
    }
}
