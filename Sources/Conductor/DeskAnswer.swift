internal import JSON
internal import Ledger
internal import Reporting
internal import Values

/// A row that was given back: what staff wrote, and why it was not carried out. Kept until the next copy comes.
struct DeskAnswer: Codable, Equatable {
    private static let note = "desk answers"

    var packet: String
    var decision: String
    var name: String
    var reason: String
    var answer: Bilingual

    init(_ decision: DeskDecision, answer: Bilingual) {
        packet = decision.packet
        self.decision = decision.decision
        name = decision.name
        reason = decision.reason
        self.answer = answer
    }

    static func keep(_ answers: [DeskAnswer], in ledger: LedgerTransaction) throws {
        try ledger.setNote(note, try JSONCoding.encode(answers).string())
    }

    static func all(in ledger: LedgerSnapshot) throws -> [DeskAnswer] {
        guard let text = try ledger.note(note) else { return [] }
        return try JSONCoding.decode([DeskAnswer].self, from: try JSONValue(parsing: text))
    }
}
