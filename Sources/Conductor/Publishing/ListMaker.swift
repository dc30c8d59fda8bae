internal import Digests
internal import Edition
internal import Ledger
internal import Reporting
internal import Text
internal import Values

/// Makes the list of a ranking: who is on it, under which serial and code, with which fields.
struct ListMaker {
    let edition: Edition
    let rankingDigest: String
    /// The version before; nil for the first.
    let former: [Confirmation]

    func listed(_ ranking: Ranking, in ledger: LedgerSnapshot) throws -> [ListedCompany] {
        let gone = Set(former.last?.withdrawals.map(\.applicant) ?? [])
        let known = Dictionary(
            former.flatMap(\.listed).map { ($0.applicant, $0) }, uniquingKeysWith: { first, _ in first })
        let listed = ranking.ranking.filter { $0.isListed && !gone.contains($0.applicant) }
        var serials: [String: String] = [:]
        var next = known.count + 1
        // A serial that follows the rank would tell it where the list is in no order of rank.
        let isRanked = edition.publication.order == .ranked
        let order =
            isRanked ? listed : listed.sorted { ($0.nameEn ?? $0.name, $0.name) < ($1.nameEn ?? $1.name, $1.name) }
        for one in order {
            if let company = known[one.applicant] {
                serials[one.applicant] = company.serial
            } else {
                serials[one.applicant] = serial(next)
                next += 1
            }
        }
        return try listed.map { one in
            let serial = serials[one.applicant] ?? ""
            return ListedCompany(
                applicant: one.applicant, name: Self.plain(one.name), nameEn: one.nameEn.map(Self.plain),
                rank: one.rank ?? 0, score: one.score ?? 0, serial: serial,
                code: known[one.applicant]?.code ?? code(serial, one.applicant), fields: try fields(one, in: ledger))
        }
    }

    private func serial(_ number: Int) -> String {
        let digits = String(number)
        return edition.publication.serialPrefix + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Ten of 32 signs without those that are read for one another (Crockford's base 32).
    private func code(_ serial: String, _ applicant: String) -> String {
        let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        let text = "pingxuan.badge/1\n\(edition.key)\n\(serial)\n\(applicant)\n\(rankingDigest)"
        let hex = SHA256.digest(of: text)?.hex ?? ""
        let bytes = stride(from: 0, to: min(20, hex.utf8.count - 1), by: 2).map { at in
            UInt8(hex.dropFirst(at).prefix(2), radix: 16) ?? 0
        }
        let code = bytes.map { String(signs[Int($0) % 32]) }.joined()
        return code.prefix(5) + "-" + code.dropFirst(5)
    }

    /// What the edition publishes of the form; never what calls or names a person.
    private func fields(_ one: RankedApplicant, in ledger: LedgerSnapshot) throws -> [ListedCompany.Field] {
        let wanted = edition.publication.fields.compactMap { key in edition.form.fields.first { $0.key == key } }
            .filter { $0.kind != .phone && $0.kind != .email && !$0.key.hasPrefix("contact.") }
        guard !wanted.isEmpty, let file = try CompanyFile(one.applicant, in: ledger) else { return [] }
        let redaction = Redaction(names: file.privateNames(edition))
        return wanted.compactMap { field in
            guard let value = file.judgement.form?.fields.first(where: { $0.key == field.key })?.value else {
                return nil
            }
            let text = redaction.text(Self.plain(Self.shown(value))).text
            return ListedCompany.Field(
                key: field.key, label: Bilingual(zh: field.label, en: field.labelEn), value: text + (field.unit ?? ""))
        }
    }

    private static func shown(_ value: FieldValue) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): Int(exactly: number).map(String.init) ?? number.description
        case .list(let list): list.joined(separator: "、")
        case .flag(let flag): flag ? "是 yes" : "否 no"
        }
    }

    /// One line, hidden marks made visible.
    private static func plain(_ text: String) -> String {
        Visible.text(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
}
