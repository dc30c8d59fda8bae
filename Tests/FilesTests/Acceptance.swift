import Files

/// The shape of acceptance, with a mark in place of the ledger: into the vault, make it durable, commit, take it out of
/// the inbox, publish what came of it.
struct Acceptance {
    let inbox: Directory
    let vault: Vault
    let aside: Directory
    let scratch: Directory
    let outbox: Directory
    var commit: (String) -> Void

    init(root: Directory, commit: @escaping (String) -> Void) throws {
        inbox = try root.folder("inbox")
        vault = Vault(try root.folder("vault"))
        aside = try root.folder("aside")
        scratch = try root.folder("scratch")
        outbox = try root.folder("outbox")
        self.commit = commit
    }

    /// The folders of a root, and the files that were dropped into its inbox.
    static func prepare(_ root: Directory, dropping files: [String]) throws {
        for name in ["inbox", "vault", "aside", "scratch", "outbox"] as [FileName] { _ = try root.makeFolder(name) }
        for text in files { try root.folder("inbox").drop(text, as: FileName(text)) }
    }

    private struct Taken {
        var name: FileName
        var file: FileHandle
        var status: FileStatus
        var lease: ReadLease?
        var kept: Vault.Kept
    }

    /// Takes all of the inbox as one batch. The bytes name the file in place of their hash.
    func run(linking: Bool) throws {
        var taken: [Taken] = []
        for entry in try inbox.entries().sorted(by: { $0.name < $1.name }) {
            let file = try inbox.openFile(entry.name)
            var lease: ReadLease?
            if linking, case .held(let held) = ReadLease.take(on: file) { lease = held }
            var seen: [UInt8] = []
            let kept = try vault.put(file, lease: lease) {
                seen += $0
            } name: {
                String(decoding: seen, as: UTF8.self)
            }
            taken.append(Taken(name: entry.name, file: file, status: entry.status, lease: lease, kept: kept))
        }
        try vault.sync()
        for file in taken { commit(file.kept.name.text) }
        let departure = Departure(from: inbox, aside: aside, vault: vault)
        for file in taken {
            _ = try departure.remove(
                file.name, read: file.file, accepted: file.status, lease: file.lease)
        }
        for file in taken {
            try outbox.publish(Array("report of \(file.kept.name)".utf8), as: file.kept.name, scratch: scratch)
        }
    }
}
