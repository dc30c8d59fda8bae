internal import Edition
internal import JSON
internal import Ledger
internal import Reporting
internal import Values

/// What lies on the desk: everything that is held, the fields that were recognised on scanned forms, and the rows that
/// were given back.
struct DeskRows: Equatable {
    private(set) var rows: [DeskRow] = []
    private(set) var proposals: [DeskProposal] = []

    init(from ledger: LedgerSnapshot, edition: Edition) throws {
        var answers = try DeskAnswer.all(in: ledger)
        for packet in try ledger.packets(in: .held) {
            let id = packet.arrival.id
            let answer = answers.first { $0.packet == id }
            answers.removeAll { $0.packet == id }
            rows.append(
                DeskRow(
                    packet: id,
                    applicant: packet.applicant.name ?? packet.applicant.nameEn ?? packet.arrival.names.first ?? "",
                    why: packet.why ?? Bilingual(zh: "", en: ""), stamp: try Self.stamp(of: id, in: ledger) ?? "",
                    decision: answer?.decision ?? "", name: answer?.name ?? "", reason: answer?.reason ?? "",
                    answer: answer?.answer))
            if packet.codes.contains("form.scanned") { try propose(id, ledger, edition) }
        }
        // Rows on packets that are held no more, or never were.
        for answer in answers {
            let packet = try ledger.packet(answer.packet)
            rows.append(
                DeskRow(
                    packet: answer.packet, applicant: packet?.applicant.name ?? packet?.arrival.names.first ?? "",
                    why: Bilingual(zh: "", en: ""), stamp: try Self.stamp(of: answer.packet, in: ledger) ?? "",
                    decision: answer.decision, name: answer.name, reason: answer.reason, answer: answer.answer))
        }
    }

    private mutating func propose(_ id: String, _ ledger: LedgerSnapshot, _ edition: Edition) throws {
        guard let reading = try Dossiers.reading(of: id, in: ledger, form: edition.form),
            let form = reading.forms.first(where: \.isRecognised)
        else { return }
        let images = try ledger.images(of: id)
        for field in edition.form.fields {
            let found = form[field.key]
            guard found != nil || field.isRequired else { continue }
            let crop = found?.crop.flatMap { images.indices.contains($0) ? images[$0] : nil }
            proposals.append(
                DeskProposal(
                    packet: id, key: field.key, label: field.label, proposed: found?.raw ?? "", crop: crop,
                    confidence: found?.confidence))
        }
    }

    /// Changes with everything that happens to a packet; nil where there is none.
    static func stamp(of id: String, in ledger: LedgerSnapshot) throws -> String? {
        guard let packet = try ledger.packet(id) else { return nil }
        return "\(packet.state.rawValue) \(try ledger.events(of: id).count)"
    }
}
