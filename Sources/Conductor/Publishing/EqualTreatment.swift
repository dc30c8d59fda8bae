internal import JSON
internal import Ledger
internal import Values

/// Whether all ranked applicants were judged last under the same rules, as the bundle will show.
struct EqualTreatment {
    /// Packets whose last judgement was made under other rules than most, in the order of arrival.
    private(set) var others: [String] = []

    /// - Parameter ranked: Keys of the ranked applicants.
    init(in ledger: LedgerSnapshot, ranked: Set<String>) throws {
        var edition = ""
        var judged: [String: (number: Int, edition: String)] = [:]
        try ledger.eachEvent { chained in
            guard let event = chained.event else { return true }
            switch event.kind {
            case .configured: edition = event["edition"]?.text ?? edition
            case .panel: edition = event["edition"]?["sha256"]?.text ?? edition
            case .judged: event.packet.map { judged[$0] = (chained.number, edition) }
            default: break
            }
            return true
        }
        var newest: [String: (packet: String, number: Int, edition: String)] = [:]
        var order: [String] = []
        try ledger.eachPacket { packet in
            guard let number = packet.applicantNumber, let last = judged[packet.arrival.id],
                let key = Entrants.key(of: try ledger.applicant(number) ?? packet.applicant), ranked.contains(key)
            else { return }
            order.append(packet.arrival.id)
            if newest[key].map({ $0.number < last.number }) ?? true {
                newest[key] = (packet.arrival.id, last.number, last.edition)
            }
        }
        let counts = Dictionary(newest.values.map { ($0.edition, 1) }, uniquingKeysWith: +)
        // Where as many were judged under one as under another, the newer rules are right.
        let common = counts.max { ($0.value, $0.key == edition ? 1 : 0) < ($1.value, $1.key == edition ? 1 : 0) }?.key
        let unequal = Set(newest.values.filter { $0.edition != common }.map(\.packet))
        others = order.filter(unequal.contains)
    }
}
