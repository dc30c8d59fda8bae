/// Why something in a judge's workbook was not accepted.
public struct SheetFault: Codable, Equatable, Sendable {
    /// The applicant's name as the row has it; empty where the fault is the workbook's.
    public var applicant: String
    /// As in `E7`; empty where the fault is the workbook's.
    public var cell: String
    public var reason: Bilingual

    public init(applicant: String = "", cell: String = "", reason: Bilingual) {
        self.applicant = applicant
        self.cell = cell
        self.reason = reason
    }
}
