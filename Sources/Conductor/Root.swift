internal import Digests
internal import Files
internal import Intake

/// The folders of one root, opened.
///
/// ```
/// config/  inbox/  outbox/
/// .pingxuan/   ledger.sqlite  journal.jsonl  vault/  scratch/  aside/  lock
/// ```
public final class Root: Sendable {
    public let path: String
    let folder: Directory
    /// For the owner alone.
    let state: Directory
    let vault: Vault
    /// Temporary files, with generated names. On the file system of the outbox.
    let scratch: Directory
    let aside: Directory
    let outbox: Directory
    /// Of the outbox; without fsync, since one `syncfs` follows for a whole group of reports.
    let packets: Directory
    let quickScratch: Directory
    private let calls: SystemCalls
    let quickCalls: SystemCalls

    /// Opens a root and makes what lacks of its folders.
    /// - Parameter calls: For tests and measurements.
    init(_ path: String, calls: SystemCalls = .kernel) throws(FileError) {
        self.path = path
        self.calls = calls
        folder = try Directory.open(path, calls: calls)
        state = try folder.makeFolder(".pingxuan")
        vault = Vault(try state.makeFolder("vault"))
        scratch = try state.makeFolder("scratch")
        aside = try state.makeFolder("aside")
        outbox = try folder.makeFolder("outbox", mode: 0o755)
        _ = try outbox.makeFolder("packets", mode: 0o755)
        quickCalls = calls.withoutSyncing
        packets = try Directory.open(path + "/outbox/packets", calls: quickCalls)
        quickScratch = try Directory.open(path + "/.pingxuan/scratch", calls: quickCalls)
    }

    /// The ledger's file. It is made here, for the owner alone: SQLite gives its log the same mode.
    func ledgerPath() throws(FileError) -> String {
        do throws(FileError) {
            _ = try state.createFile("ledger.sqlite", mode: 0o600)
        } catch  where error.code == .exists {}
        return path + "/.pingxuan/ledger.sqlite"
    }

    /// Whether anything was ever recorded under a path.
    public static func hasLedger(_ path: String) -> Bool {
        guard let folder = try? Directory.open(path + "/.pingxuan") else { return false }
        return ((try? folder.status(of: "ledger.sqlite")) ?? nil) != nil
    }

    /// Opens an inbox as configured, made where it lacks within the root.
    func inboxes(_ rules: [DaemonRules.Inbox]) throws(FileError) -> [Inbox] {
        var inboxes: [Inbox] = []
        for rule in rules {
            let place = rule.path.hasPrefix("/") ? rule.path : "\(path)/\(rule.path)"
            let parts = rule.kind == .maildir ? ["new", "cur"] : [""]
            for part in parts {
                let inbox = try Directory.make(part.isEmpty ? place : "\(place)/\(part)", calls: calls)
                let key = part.isEmpty ? rule.name : "\(rule.name)/\(part)"
                let aside = try aside(for: inbox, key: key)
                inboxes.append(Inbox(name: rule.name, key: key, folder: inbox, aside: aside, vault: vault))
            }
        }
        return inboxes
    }

    /// What leaves an inbox moves through a folder of its own on the same file system.
    private func aside(for inbox: Directory, key: String) throws(FileError) -> Directory {
        guard try inbox.status().device == aside.status().device else {
            return try inbox.makeFolder(".pingxuan-aside")
        }
        let name = key.isEmpty ? "inbox" : "inbox-" + (SHA256.digest(of: key)?.hex.prefix(16) ?? "")
        return try aside.makeFolder(FileName(name))
    }

    /// Removes what an interrupted run has left in `scratch`.
    func sweep() {
        for name in (try? scratch.names()) ?? [] { try? scratch.removeTree(name) }
    }
}
