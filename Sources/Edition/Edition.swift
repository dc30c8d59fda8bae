public import Values

/// The rules of one run of the programme (届), read from `config/edition.yaml`.
///
/// Only the policies have defaults; every other part must be said, so that no rule is in force that nobody wrote down.
public struct Edition: Codable, Equatable, Sendable {
    /// `2019-2020`.
    public var key: String
    public var name: Bilingual
    public var organiser: Bilingual
    public var contact: Contact
    public var dates: Dates
    public var policies: Policies
    public var materials: Materials
    public var eligibility: Eligibility
    public var form: Form
    public var words: Words
    /// The root of the indicator tree.
    public var indicators: Indicator
    public var panel: PanelRules
    public var ranking: RankingRules
    public var publication: Publication
    /// Wordings of findings that this edition overrides, by code.
    public var wordings: [String: Wording]
}
