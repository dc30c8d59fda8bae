internal import Edition
internal import Ledger
internal import Panel
internal import Values

/// The applicants in the queue, as the panel and the ranking need them.
struct Entrants {
    struct Entrant {
        var subject: PanelSubject
        var nameEn: String?
        var form: FormReading?
        var profiles: [ProfileReading]
        var cases: [CaseReading]
        var key: String { subject.entrant.key }
    }
    private(set) var all: [Entrant] = []

    /// Each applicant once, with its newest queued packet, in the order of arrival.
    init(in ledger: LedgerSnapshot, edition: Edition) throws {
        var seen: Set<String> = []
        for packet in try ledger.packets(in: .queued).reversed() {
            let applicant = try packet.applicantNumber.flatMap { try ledger.applicant($0) } ?? packet.applicant
            let key = Self.key(of: applicant) ?? "packet:\(packet.arrival.id)"
            guard seen.insert(key).inserted else { continue }
            let judgement = try ledger.judgement(of: packet.arrival.id).map { try StoredJudgement(json: $0) }
            all.append(Self.entrant(packet, applicant, key: key, judgement, edition.form))
        }
        all.reverse()
    }

    /// By which the panel and the ranking know an applicant: its credit code, else `name:` and its normalised name.
    static func key(of applicant: Applicant) -> String? {
        if let code = applicant.code { return code }
        return NameKey.key(applicant.name ?? applicant.nameEn).map { "name:\($0)" }
    }

    private static func entrant(
        _ packet: PacketRecord, _ applicant: Applicant, key: String, _ judgement: StoredJudgement?, _ form: Form
    ) -> Entrant {
        let own = packet.applicant
        let name = own.name ?? applicant.name ?? own.nameEn ?? applicant.nameEn ?? applicant.code ?? packet.arrival.id
        let fields = judgement?.form?.fields ?? []
        var texts: [String] = []
        var emails: [String] = []
        for field in form.fields {
            guard let value = fields.first(where: { $0.key == field.key })?.value else { continue }
            switch (field.kind, value) {
            case (.email, .text(let text)): emails.append(text)
            case (.text, .text(let text)), (.choice, .text(let text)): texts.append(text)
            case (_, .list(let list)): texts += list
            default: break
            }
        }
        let owners = form.ownerFields.compactMap { judgement?.form?.text($0) }
        let subject = PanelSubject(
            entrant: Assignment.Entrant(key: key, name: name, packet: packet.arrival.id), code: applicant.code,
            names: [name] + [own.nameEn, applicant.name, applicant.nameEn].compactMap(\.self), owners: owners,
            emails: emails, texts: texts)
        return Entrant(
            subject: subject, nameEn: own.nameEn ?? applicant.nameEn, form: judgement?.form,
            profiles: judgement?.profiles ?? [], cases: judgement?.cases ?? [])
    }
}
