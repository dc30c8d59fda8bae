/// Why a judge may not score an applicant (回避), with what shows it.
public struct Conflict: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// The judge works for the applicant.
        case employer
        /// The judge's employer and the applicant belong to one group.
        case group
        /// Both write from one e-mail domain.
        case domain
        /// The judge said so beforehand, in `config/panel.yaml`.
        case declared
        /// The judge said so in the workbook.
        case recused
    }
    public var judge: String
    public var applicant: String
    public var kind: Kind
    public var evidence: Bilingual

    public init(judge: String, applicant: String, kind: Kind, evidence: Bilingual) {
        self.judge = judge
        self.applicant = applicant
        self.kind = kind
        self.evidence = evidence
    }
}
