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

    /// A decision that came too late. The row comes back blank, so that nobody carries it out unawares with the next
    /// copy; what it said stands in the answer.
    init(stale decision: DeskDecision, cause: Bilingual) {
        packet = decision.packet
        (self.decision, name, reason) = ("", "", "")
        let said = "\(decision.decision)，\(decision.name)，\(decision.reason)"
        answer = Bilingual(
            zh: "\(cause.zh)。未执行的决定：\(said)",
            en: "\(cause.en). What was not carried out: \(said.replacing("，", with: ", "))")
    }

    /// Fields of a scanned form, confirmed when the packet had moved on.
    init(unconfirmed packet: String, state: PacketState) {
        self.packet = packet
        (decision, name, reason) = ("", "", "")
        answer = Bilingual(
            zh: "材料包已不在待人工状态（现为\(state.nameZh)），对扫描件栏目的确认未执行",
            en: "the packet is not held any more (now \(state.rawValue)); the fields of its scan were not confirmed")
    }

    static func keep(_ answers: [DeskAnswer], in ledger: LedgerTransaction) throws {
        try ledger.setNote(note, try JSONCoding.encode(answers).string())
    }

    static func all(in ledger: LedgerSnapshot) throws -> [DeskAnswer] {
        guard let text = try ledger.note(note) else { return [] }
        return try JSONCoding.decode([DeskAnswer].self, from: try JSONValue(parsing: text))
    }
}
