/// What is published, and when.
public struct Publication: Codable, Equatable, Sendable {
    public enum Order: String, Codable, Sendable, CaseIterable {
        case ranked, alphabetical
    }
    public var order: Order
    /// Form fields that the list shows of each company, beyond its names.
    public var fields: [String]
    /// The scores are shown to everybody.
    public var showsScores: Bool
    /// How many must sign.
    public var signatures: Int
    /// Days after publication in which objections are taken.
    public var objectionDays: Int
    /// Months after publication at which personal data and originals go.
    public var retentionMonths: Int
    /// Before a badge's serial, as in `CIC2020`.
    public var serialPrefix: String
    /// The address at which the list will stand, for the badges' codes.
    public var address: String
}
