internal import Edition
internal import Files
internal import Foundation
internal import JSON
internal import Ledger
internal import Reporting
internal import Synchronization
internal import Values

/// Publishes the confirmed list whole: list, badges, press kits, bundle and figures into `outbox/published`, letters into
/// `outbox/letters`. Everything is built beside and shown at once; where anything fails, what was published before stays.
///
/// Nothing in it depends on the clock: the same ledger gives the same bytes.
public struct Publishing: Sendable {
    public struct Summary: Equatable, Sendable {
        public var version = 0
        public var listed = 0
        public var files = 0
        public var letters = 0
        /// SHA-256 over the list of all published files.
        public var digest = ""
        /// The same bytes were published before.
        public var isSame = false
        /// Press kits without a logo, by serial.
        public var withoutLogo: [String] = []
    }

    private let conductor: Conductor
    private let workers: Int

    public init(_ conductor: Conductor) {
        self.conductor = conductor
        workers = conductor.configuration.daemon.workers ?? ProcessInfo.processInfo.activeProcessorCount
    }

    /// - Parameter progress: How many companies and letters are done, of how many.
    public func run(progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws -> Summary {
        let configuration = conductor.configuration
        let state = try conductor.ledger.read { try PublishedState($0, configuration: configuration) }
        let published = try Staging("published", scratch: conductor.root.quickScratch)
        defer { published.discard() }
        let letters = try Staging("letters", scratch: conductor.root.quickScratch)
        defer { letters.discard() }
        let path = conductor.root.path
        // A root that never made a key gets one: a list that nobody signed could be anybody's.
        let key = try KeyFolder.load(root: path) ?? KeyFolder.make(root: path)
        let makers = PublicationMakers(
            state, configuration: configuration, conductor: conductor, fingerprint: key.fingerprint)
        var summary = try makeAll(makers, published, letters, progress)
        try published.add(makers.whole())
        summary.version = state.published.version
        summary.listed = state.published.listed.count
        summary.files = published.count
        summary.letters = letters.count
        summary.digest = try published.digest()
        try published.sync()
        // ── From here on it shows. ──
        try published.commit(in: conductor.root.outbox)
        try letters.commit(in: conductor.root.outbox)
        summary.isSame = try note(summary)
        return summary
    }

    /// Each company's own files, on several threads.
    private func makeAll(
        _ makers: PublicationMakers, _ published: Staging, _ letters: Staging,
        _ progress: @escaping @Sendable (Int, Int) -> Void
    ) throws -> Summary {
        let total = makers.count
        let next = Atomic(0)
        let done = Atomic(0)
        let withoutLogo = Mutex<[String]>([])
        let failure = Mutex<(any Error)?>(nil)
        Threads.run(max(1, min(workers, total))) {
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < total, failure.withLock({ $0 == nil }) else { return }
                do {
                    let made = try makers.make(index)
                    try published.add(made.published)
                    try letters.add(made.letters)
                    if let serial = made.withoutLogo { withoutLogo.withLock { $0.append(serial) } }
                } catch {
                    failure.withLock { $0 = $0 ?? error }
                }
                progress(done.add(1, ordering: .relaxed).newValue, total)
            }
        }
        if let error = failure.withLock(\.self) { throw error }
        var summary = Summary()
        summary.withoutLogo = withoutLogo.withLock { $0.sorted() }
        return summary
    }

    /// Tells the chain, once for the same bytes.
    private func note(_ summary: Summary) throws -> Bool {
        let at = conductor.now()
        let isSame = try conductor.ledger.write { ledger in
            if try ledger.now.isPublished(version: summary.version, digest: summary.digest) { return true }
            try ledger.setPublication(version: summary.version, at: at, digest: summary.digest)
            try ledger.append(
                LedgerEvent(
                    at: at, kind: .published,
                    facts: [
                        .init("version", .integer(summary.version)), .init("digest", .string(summary.digest)),
                        .init("files", .integer(summary.files)),
                    ]))
            return false
        }
        try conductor.journal.catchUp()
        return isSame
    }
}
