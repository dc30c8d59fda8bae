public import Values

/// The application form of the edition.
public struct Form: Codable, Equatable, Sendable {
    public var title: Bilingual
    /// What stands above the first field of the blank form.
    public var note: Bilingual
    public var fields: [FormField]
    /// The keys of the fields that name the applicant.
    public var nameField: String
    public var nameEnField: String?
    public var codeField: String?
    /// The fields that say to whom the enterprise belongs: its judges may not come from there.
    public var ownerFields: [String] = []
    /// The fields that say of what kind the enterprise is, for waivers.
    public var kindFields: [String]
    /// Figures that must stand in proportion; one that does not is a slip of the unit.
    public var proportions: [Proportion]

    /// `figure` divided by `per` lies between these, where both are given.
    public struct Proportion: Codable, Equatable, Sendable {
        public var figure: String
        public var per: String
        public var least: Double
        public var most: Double
    }

    public subscript(key: String) -> FormField? { fields.first { $0.key == key } }
}
