public import Values

/// One packet on the desk: what waits for a person, and what was decided where the row came back unclear.
public struct DeskRow: Equatable, Sendable {
    public var packet: String
    public var applicant: String
    public var why: Bilingual
    /// What the packet's state was when the row was written, as in the moment since which it is in it. A decision on
    /// another state is stale.
    public var stamp: String
    /// As staff wrote them, where a row is given back.
    public var decision: String
    public var name: String
    public var reason: String
    /// Why a row is given back.
    public var answer: Bilingual?

    public init(
        packet: String, applicant: String, why: Bilingual, stamp: String, decision: String = "", name: String = "",
        reason: String = "", answer: Bilingual? = nil
    ) {
        self.packet = packet
        self.applicant = applicant
        self.why = why
        self.stamp = stamp
        self.decision = decision
        self.name = name
        self.reason = reason
        self.answer = answer
    }
}
