internal import Files
internal import Ledger
internal import Values

extension Conductor {
    /// Only one process takes from the inboxes at a time.
    func takeLock() throws -> LockFile {
        switch try LockFile.take(in: root.state) {
        case .held(let lock): return lock
        case .taken(let process):
            let holder = process.map { "\($0)" } ?? "?"
            throw Trouble(
                .later, zh: "收件已由进程 \(holder) 进行，请稍后再试。",
                en: "Process \(holder) is taking packets already; try again later.")
        }
    }

    /// Reports of duplicates, and of the packets that they repeat, whose names have become more.
    func publishDuplicates(_ ids: [String]) throws {
        let all = try ledger.read { ledger in
            try ids.flatMap { id in
                let packet = try ledger.packet(id)
                // A packet that is still being read gets its report when it is judged.
                let original = try packet?.original.flatMap { try ledger.packet($0) }
                return [id] + (original.map { $0.state == .received ? [] : [$0.arrival.id] } ?? [])
            }
        }
        try publisher.publish(all)
    }
}
