internal import Synchronization

/// Entries that have left their inbox and still stand as departing in the ledger. They are forgotten there with the
/// next thing that is written: forgetting needs no fsync of its own.
final class Departed: Sendable {
    private let entries = Mutex<[(source: String, name: [UInt8])]>([])

    func add(_ left: [(source: String, name: [UInt8])]) { entries.withLock { $0 += left } }

    /// What is to be forgotten. A transaction that fails loses it, and the next start finds nothing there to remove.
    func take() -> [(source: String, name: [UInt8])] {
        entries.withLock { entries in
            defer { entries = [] }
            return entries
        }
    }
}
