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

    public subscript(key: String) -> FormField? { fields.first { $0.key == key } }
}
