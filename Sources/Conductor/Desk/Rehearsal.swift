public import Edition
public import JSON
internal import Ledger
internal import Screening
internal import Text
public import Values

/// Judges every dossier under other rules and records nothing: a committee sees what a rule does before it sets it.
public struct Rehearsal: Sendable {
    /// A verdict that would be another one.
    public struct Change: Equatable, Sendable {
        public var packet: String
        public var applicant: Applicant
        public var from: PacketState
        public var to: PacketState
        /// Codes that the other rules raise and the present ones do not, and the reverse.
        public var gained: [String]
        public var lost: [String]
    }
    public private(set) var judged = 0
    /// Packets of which a person has decided: their state would stay.
    public private(set) var decided = 0
    public private(set) var changes: [Change] = []

    public init(root: String, under edition: Edition) throws {
        guard Root.hasLedger(root) else { return }
        let ledger = try Ledger(at: root + "/.pingxuan/ledger.sqlite")
        try ledger.read { ledger in
            try ledger.eachPacket { packet in
                switch packet.state {
                case .queued, .returned, .held, .refused: try judge(packet, in: ledger, under: edition)
                case .ineligible: decided += 1
                case .arriving, .received, .deferred, .duplicate, .superseded: break
                }
            }
        }
        changes.sort { $0.packet < $1.packet }
    }

    private mutating func judge(_ packet: PacketRecord, in ledger: LedgerSnapshot, under edition: Edition) throws {
        guard packet.decided == nil else {
            decided += 1
            return
        }
        var parts = [packet]
        if packet.state != .refused, let number = packet.applicantNumber {
            parts = try ledger.packets(ofApplicant: number).filter { other in
                other.number <= packet.number && other.state != .refused
            }
        }
        let dossier = try Dossiers.dossier(of: parts, in: ledger, form: edition.form)
        guard !dossier.parts.isEmpty else { return }
        judged += 1
        let received = Instant(packet.arrival.received) ?? Instant(seconds: 0)
        let judgement = Screening.judge(dossier, under: edition, received: received)
        let codes = StoredJudgement(judgement).codes
        guard judgement.verdict != packet.state else { return }
        changes.append(
            Change(
                packet: packet.arrival.id, applicant: judgement.applicant, from: packet.state, to: judgement.verdict,
                gained: codes.filter { !packet.codes.contains($0) }, lost: packet.codes.filter { !codes.contains($0) }))
    }

    public var json: JSONValue {
        [
            "judged": .integer(judged), "decided": .integer(decided),
            "changes": .array(
                changes.map { change in
                    [
                        "packet": .string(change.packet),
                        "applicant": JSONValue(
                            change.applicant.name ?? change.applicant.nameEn ?? change.applicant.code),
                        "from": .string(change.from.rawValue), "to": .string(change.to.rawValue),
                        "gained": .array(change.gained.map { .string($0) }),
                        "lost": .array(change.lost.map { .string($0) }),
                    ]
                }),
        ]
    }

    public var text: String {
        var lines = [
            "已按新规则审核 \(judged) 份卷宗，\(changes.count) 份结论会变；另有 \(decided) 份已由人决定，不受影响。",
            "Judged \(judged) dossiers under the other rules: \(changes.count) would get another verdict. "
                + "\(decided) were decided by a person and stay.",
        ]
        for change in changes {
            let name = change.applicant.name ?? change.applicant.nameEn ?? "—"
            lines.append(
                "\(change.packet)  \(Visible.text(name))  \(change.from.nameZh) \(change.from.rawValue) → "
                    + "\(change.to.nameZh) \(change.to.rawValue)")
            if !change.gained.isEmpty { lines.append("  + " + change.gained.joined(separator: " ")) }
            if !change.lost.isEmpty { lines.append("  − " + change.lost.joined(separator: " ")) }
        }
        return lines.joined(separator: "\n")
    }
}
