public import Values

/// What screening makes of a dossier.
public struct Judgement: Equatable, Sendable {
    /// `queued`, `returned`, `held` or `refused`.
    public var verdict: PacketState
    /// Blocking ones first, then review, then advice; each in the order of the checks.
    public var findings: [Finding]
    public var applicant: Applicant
    /// For each item what counts, from whichever packet.
    public var items: [Item: [PacketReport.Placed]]
    public var form: FormReading?
    public var profiles: [ProfileReading]
    public var cases: [CaseReading]
    /// What was recognised of a scan where no form can be read: shown with the report, and nothing is judged by it.
    public var proposal: FormReading?
}
