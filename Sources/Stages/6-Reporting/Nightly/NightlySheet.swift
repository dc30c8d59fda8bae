public import Values

/// What a night's balance sheet tells: where everything stands, and what happened since the last sheet.
public struct NightlySheet: Equatable, Sendable {
    /// The edition's day that it is for, `2020-04-20`.
    public var date: String
    /// The moment of the last sheet of an earlier date; nil for the first.
    public var since: String?
    /// RFC 3339.
    public var until: String
    public var overview: Overview
    /// Packets that arrived since.
    public var newArrived: Int
    /// Packets that were judged since.
    public var newJudged: Int
    /// Packets that came into each state since.
    public var newStates: [PacketState: Int]
    /// Letters and receipts that nobody has sent yet.
    public var lettersUnsent: Int

    public init(
        date: String, since: String?, until: String, overview: Overview, newArrived: Int, newJudged: Int,
        newStates: [PacketState: Int], lettersUnsent: Int
    ) {
        self.date = date
        self.since = since
        self.until = until
        self.overview = overview
        self.newArrived = newArrived
        self.newJudged = newJudged
        self.newStates = newStates
        self.lettersUnsent = lettersUnsent
    }

    /// What waits for a person or for us, the longest first.
    var waiting: [Overview.Line] {
        overview.lines.filter { $0.needsPerson || $0.state == .received }
            .sorted { ($0.since, $0.packet) < ($1.since, $1.packet) }
    }
}
