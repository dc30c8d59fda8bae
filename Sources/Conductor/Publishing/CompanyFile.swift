internal import Edition
internal import JSON
internal import Ledger
internal import Values

/// What the ledger holds of an applicant on whose dossier the list rests.
struct CompanyFile {
    /// The packet that stands for the dossier.
    let packet: PacketRecord
    let judgement: StoredJudgement
    /// All packets of the applicant by id.
    let packets: [String: PacketRecord]

    /// nil where the ledger has no judged packet of the applicant.
    init?(_ key: String, in ledger: LedgerSnapshot) throws {
        guard let number = try ApplicantKey.number(key, in: ledger) else { return nil }
        let all = try ledger.packets(ofApplicant: number)
        guard let newest = all.last(where: { $0.state == .queued }) ?? all.last,
            let json = try ledger.judgement(of: newest.arrival.id)
        else { return nil }
        packet = newest
        judgement = try StoredJudgement(json: json)
        packets = Dictionary(all.map { ($0.arrival.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func placed(_ item: Item) -> [StoredJudgement.Placed] { judgement.items.first { $0.item == item }?.placed ?? [] }

    /// What of the form names or calls a person, and is left out wherever it turns up.
    func privateNames(_ edition: Edition) -> [String] {
        var names: [String] = []
        for field in judgement.form?.fields ?? [] {
            let known = edition.form.fields.first { $0.key == field.key }
            let isPrivate =
                field.key.hasPrefix("contact.") && field.key != "contact.title" || field.key == "org.legal_rep"
                || known?.kind == .phone || known?.kind == .email
            guard isPrivate else { continue }
            if field.raw.count < 60 { names.append(field.raw) }
            if case .text(let text) = field.value, text.count < 60 { names.append(text) }
        }
        // Several in one field, as in 张三、李四 or 张三 13800000000.
        let parts = names.flatMap { $0.split { "、，,；;/ （）()　".contains($0) }.map(String.init) }
        return names + parts.filter { $0.count >= 2 }
    }
}
