internal import Digests
internal import Edition
internal import Files
internal import Ledger
internal import Values

/// From the first assignment on, the edition stands as it was: a change needs somebody's reason, and is shown.
extension Conductor {
    /// Says whether the rules in force are the frozen ones, and freezes them, or records the change with its reason.
    /// - Throws: `Trouble` where they were changed without a reason.
    func demandFrozenEdition(by: String?, because: String?, at: String, in ledger: LedgerTransaction) throws {
        let now = FrozenEdition(sha256: configuration.fingerprint, key: edition.key)
        let last = try ledger.now.frozenEditions().last
        guard last?.edition != now else { return }
        if let last {
            guard let by, let because, !because.allSatisfy(\.isWhitespace), !by.allSatisfy(\.isWhitespace) else {
                throw Trouble(
                    .configuration,
                    zh: "评分已于 \(last.at) 开始，此后 config/edition.yaml 有改动。如确需改动，请写明姓名（--by）和理由（--because）；改动会记录并公开。",
                    en:
                        "Scoring opened at \(last.at), and config/edition.yaml was changed since. If it must be, say who (--by) and why (--because): the change is recorded and shown."
                )
            }
        }
        try keepEdition()
        try ledger.record(
            .frozen(now), at: at, by: last == nil ? nil : by, because: last == nil ? nil : because)
    }

    /// The bytes of the edition that is in force by the ledger, from the vault; nil before scoring opened.
    public func frozenEditionBytes() throws -> [UInt8]? {
        guard let last = try ledger.read({ try $0.frozenEditions().last }) else { return nil }
        return try root.vault.open(last.edition.sha256).bytes(limit: 16 << 20)
    }

    private func keepEdition() throws {
        let file = try root.folder.folder("config").openFile("edition.yaml")
        guard try keep(file) == configuration.fingerprint else {
            throw Trouble(
                .later, zh: "config/edition.yaml 正在被改动，请再试一次。",
                en: "config/edition.yaml is being changed; try again.")
        }
    }

    /// Puts a file into the vault.
    /// - Returns: its SHA-256.
    func keep(_ file: FileHandle) throws -> String {
        guard let hasher = SHA256() else { throw FileError(.other, "sha256", file.path) }
        var digest = ""
        _ = try root.vault.put(file, lease: nil) {
            hasher.update($0)
        } name: {
            digest = hasher.finish()?.hex ?? ""
            return digest
        }
        try root.vault.sync()
        return digest
    }
}
