internal import Digests
internal import Edition
internal import JSON
internal import Ledger
internal import Text
public import Values

extension Conductor {
    /// Confirms the ranking as the list, signed by persons: its hash is frozen, and the list with it.
    ///
    /// Confirmed again after the ranking has changed, it makes the next version; the one before stays.
    /// - Throws: `Trouble` that lists everything that is still open.
    public func confirm(_ signers: [(by: String, because: String)]) throws -> Confirmation {
        let at = now()
        let edition = edition
        try demand(signers, needed: edition.publication.signatures)
        // The chain tells which rules stand when the list is confirmed: the bundle is anchored there.
        try recordConfiguration()
        let signatures = signers.map { Signature(by: $0.by, because: $0.because, at: at) }
        let confirmation = try ledger.write { ledger in
            let former = try Self.confirmations(in: ledger.now)
            guard let record = try ledger.now.lastRanking() else {
                throw Trouble(
                    .failed, zh: "还没有榜单：请先运行 pingxuan rank。", en: "There is no ranking yet: run pingxuan rank first.")
            }
            let ranking = try JSONCoding.decode(Ranking.self, from: JSONValue(parsing: record.ranking))
            let input = try JSONCoding.decode(RankingInput.self, from: JSONValue(parsing: record.input))
            let digest = try Self.digest(record.ranking)
            let obstacles = try Obstacles.all(
                in: ledger.now, ranking: ranking, input: input, configuration: configuration)
            guard obstacles.isEmpty else { throw Self.open(obstacles) }
            if let last = former.last, last.rankingDigest == digest {
                throw Trouble(
                    .usage, zh: "这份榜单已确认为第 \(last.version) 版。",
                    en: "This ranking was confirmed already, as version \(last.version).")
            }
            let maker = ListMaker(edition: edition, rankingDigest: digest, former: former)
            let confirmation = Confirmation(
                version: (former.last?.version ?? 0) + 1, at: at, cause: former.isEmpty ? .first : .correction,
                edition: edition.key, editionDigest: configuration.fingerprint, rankingDigest: digest,
                signatures: signatures, withdrawals: former.last?.withdrawals ?? [],
                listed: try maker.listed(ranking, in: ledger.now))
            guard !confirmation.listed.isEmpty else {
                throw Trouble(.failed, zh: "榜单上没有企业上榜。", en: "The ranking lists nobody.")
            }
            try Self.keep(confirmation, input: record.input, ranking: record.ranking, in: ledger)
            return confirmation
        }
        try journal.catchUp()
        return confirmation
    }

    /// Takes a company off the confirmed list: the next version lacks it, the others keep their places.
    /// - Parameter applicant: A serial, a credit code, a name or the id of a packet.
    public func withdraw(_ applicant: String, by: String, because: String) throws -> Confirmation {
        let at = now()
        try demand([(by, because)], needed: 1)
        let confirmation = try ledger.write { ledger in
            guard var next = try Self.confirmations(in: ledger.now).last else { throw Trouble.notConfirmed }
            guard let company = try Self.company(applicant, in: next, ledger.now) else {
                throw Trouble(
                    .usage, zh: "名单上没有这家企业：\(applicant)。请写编号、信用代码、名称或其材料包编号。",
                    en:
                        "There is no such company on the list: \(applicant). Give a serial, a credit code, a name or a packet's id."
                )
            }
            let frozen = try ledger.now.confirmedRanking(version: next.version)
            next.version += 1
            next.at = at
            next.cause = .withdrawal
            next.signatures = [Signature(by: by, because: because, at: at)]
            next.withdrawals.append(
                Withdrawal(
                    applicant: company.applicant, name: company.name, by: by, because: because, at: at,
                    version: next.version))
            next.listed.removeAll { $0.applicant == company.applicant }
            try Self.keep(next, input: frozen?.input, ranking: frozen?.ranking, in: ledger)
            return next
        }
        try journal.catchUp()
        return confirmation
    }

    /// The newest confirmed list and those before it; nil before the first.
    public func confirmed() throws -> Published? {
        let all = try ledger.read { try Self.confirmations(in: $0) }
        return all.last.map { Published(confirmation: $0, former: Array(all.dropLast())) }
    }

    static func confirmations(in ledger: LedgerSnapshot) throws -> [Confirmation] {
        try ledger.confirmations().map { try JSONCoding.decode(Confirmation.self, from: JSONValue(parsing: $0)) }
    }

    static func digest(_ bytes: [UInt8]) throws -> String {
        guard let digest = bytes.withUnsafeBytes({ SHA256.digest(of: $0) }) else {
            throw Trouble(.failed, zh: "无法计算 SHA-256。", en: "No SHA-256 can be computed.")
        }
        return digest.hex
    }

    private static func keep(
        _ confirmation: Confirmation, input: [UInt8]?, ranking: [UInt8]?, in ledger: LedgerTransaction
    ) throws {
        let json = try JSONCoding.encode(confirmation)
        try ledger.addConfirmation(
            version: confirmation.version, at: confirmation.at, confirmation: json.bytes(), input: input,
            ranking: ranking)
        let last = confirmation.signatures.last
        try ledger.append(
            LedgerEvent(
                at: confirmation.at, kind: .confirmed, by: confirmation.signatures.map(\.by).joined(separator: "、"),
                because: last?.because,
                facts: [
                    .init("version", .integer(confirmation.version)),
                    .init("cause", .string(confirmation.cause.rawValue)),
                    .init("ranking", .string(confirmation.rankingDigest)),
                    .init("edition", .string(confirmation.editionDigest)), .init("confirmation", json),
                ]))
    }

    private static func company(
        _ text: String, in list: Confirmation, _ ledger: LedgerSnapshot
    ) throws -> ListedCompany? {
        var keys = [text, NameKey.key(text).map { ApplicantKey.prefix + $0 } ?? ""]
        if let number = try ledger.packet(text)?.applicantNumber, let whose = try ledger.applicant(number) {
            keys += [ApplicantKey.key(whose) ?? "", NameKey.key(whose.name).map { ApplicantKey.prefix + $0 } ?? ""]
        }
        return list.listed.first { $0.serial == text || keys.contains($0.applicant) }
            ?? list.listed.first { NameKey.key($0.name) == NameKey.key(text) }
    }

    private func demand(_ signers: [(by: String, because: String)], needed: Int) throws {
        for signer in signers {
            guard signer.by.contains(where: { !$0.isWhitespace }), signer.because.contains(where: { !$0.isWhitespace })
            else {
                throw Trouble(.usage, zh: "请写明姓名（--by）和理由（--because）。", en: "Say who (--by) and why (--because).")
            }
        }
        let persons = Set(signers.map { Folding.fold($0.by) })
        guard persons.count >= needed else {
            throw Trouble(
                .usage, zh: "本届需要 \(needed) 人签名，现有 \(persons.count) 人。",
                en: "This edition demands \(needed) signatures of different persons; there are \(persons.count).")
        }
    }

    private static func open(_ obstacles: [Bilingual]) -> Trouble {
        Trouble(
            .failed, zh: "还不能确认：\n" + obstacles.map { "  · " + $0.zh }.joined(separator: "\n"),
            en: "It cannot be confirmed yet:\n" + obstacles.map { "  · " + $0.en }.joined(separator: "\n"))
    }
}

extension Trouble {
    static let notConfirmed = Trouble(
        .failed, zh: "名单还没有确认：请先运行 pingxuan confirm。", en: "No list was confirmed yet: run pingxuan confirm first.")
}
