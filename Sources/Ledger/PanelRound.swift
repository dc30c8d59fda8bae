public import Values

/// A round of scoring, as the ledger has it.
public struct PanelRound: Equatable, Sendable {
    public var assignment: Assignment
    /// RFC 3339.
    public var opened: String
    /// RFC 3339; nil while it is open.
    public var closed: String?
    /// How many scores of applicants lacked when it was closed.
    public var missing: Int
    /// Why it was closed all the same.
    public var because: String?
    /// Every workbook that was written, a judge's last one last.
    public var sheets: [RoundSheet]

    public var number: Int { assignment.round }
}
