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

    /// A decision in a workbook that is no copy of the desk. The row comes back blank.
    init(foreign decision: DeskDecision) {
        self.init(
            stale: decision,
            cause: Bilingual(
                zh: "收到的表不是由本目录的 desk.xlsx 另存而来（标记不符），来源不明，未执行；确是本处所填时，请填在最新的 desk.xlsx 上",
                en:
                    "the workbook that came is no copy of this root's desk.xlsx (its mark does not fit), so nobody knows who made it; if it is yours, fill in the newest desk.xlsx"
            ))
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
