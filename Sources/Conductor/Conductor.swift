internal import Digests
public import Edition
internal import Files
internal import Intake
internal import JSON
public import Ledger
internal import Reporting
internal import Screening
internal import Synchronization
internal import Values

/// Moves packets from state to state, and is the only writer of states. The whole way of a packet:
///
/// ```
/// inbox ──look──▶ settled ──claim──▶ vault ──accept──▶ received ──read──▶ reading ──judge──▶ state ──publish──▶ outbox
///         Settling          Inbox            Acceptance         Worker             Judging          Publisher
/// ```
///
/// `accept` is the instant of acceptance. A reading and its judgement commit with the new state in one transaction. What
/// an interruption leaves undone is done at the next start: `Recovery`.
public final class Conductor: Sendable {
    let root: Root
    public let ledger: Ledger
    public let clock: Clock
    public let log: Log
    let publisher: Publisher
    let hooks: Hooks
    let journal: Journal
    let departed = Departed()
    public let times = StepTimes()
    private let parts: Mutex<Parts>
    /// What may lie in an inbox besides packets.
    let inlays: [any Inlay] = [DeskInlay(), ScoreInlay()]

    /// What a new configuration replaces.
    struct Parts: Sendable {
        var configuration: Configuration
        var reader: any PacketReader
    }

    init(
        root: Root, ledger: Ledger, clock: Clock, configuration: Configuration, reader: any PacketReader, log: Log
    ) {
        self.root = root
        self.ledger = ledger
        self.clock = clock
        self.log = log
        parts = Mutex(Parts(configuration: configuration, reader: reader))
        publisher = Publisher(root: root, ledger: ledger, clock: clock, log: log)
        hooks = Hooks(log: log)
        journal = Journal(root: root, ledger: ledger)
        publisher.use(configuration)
        hooks.use(configuration.daemon.hooks)
    }

    /// Opens a root for work: its folders, its ledger, its reader.
    public convenience init(root path: String, clock: Clock, configuration: Configuration, log: Log) throws {
        let root = try Root(path)
        let ledger = try Ledger(at: try root.ledgerPath())
        try self.init(
            root: root, ledger: ledger, clock: clock, configuration: configuration,
            reader: Self.reader(configuration), log: log)
    }

    static func reader(_ configuration: Configuration) throws -> any PacketReader {
        try CagedReader(
            program: try CagedReader.program(), rules: configuration.readingRules,
            demandsAllLayers: configuration.daemon.demandsAllLayers)
    }

    public var configuration: Configuration { parts.withLock { $0.configuration } }
    var reader: any PacketReader { parts.withLock { $0.reader } }
    public var edition: Edition { configuration.edition }

    /// Works by another configuration from now on; what is in hand goes on by the former one.
    func use(_ configuration: Configuration, reader: any PacketReader) throws {
        parts.withLock { $0 = Parts(configuration: configuration, reader: reader) }
        publisher.use(configuration)
        hooks.use(configuration.daemon.hooks)
        try recordConfiguration()
    }

    /// The present moment in the edition's zone, RFC 3339.
    func now() -> String { clock.now().text(zoneMinutes: edition.dates.zoneMinutes) }

    /// Tells the chain which rules are in force, when they are others than before.
    func recordConfiguration() throws {
        let fingerprint = configuration.fingerprint
        if try ledger.read({ try $0.note("edition") }) == fingerprint { return }
        let at = now()
        try ledger.write { ledger in
            try ledger.setNote("edition", fingerprint)
            try ledger.append(
                LedgerEvent(at: at, kind: .configured, facts: [.init("edition", .string(fingerprint))]))
        }
    }

    /// Reads a packet from the vault: on the thread of the caller, which it holds up.
    func read(_ id: String, cancellation: WakeUp? = nil) -> ReadingResult {
        do {
            guard let packet = try ledger.read({ try $0.packet(id) }) else { return .cancelled }
            let file = try VaultPacket.open(packet, in: root)
            let result = reader.read(
                file, name: packet.shape == .folder ? "" : packet.arrival.names.first ?? "",
                cancellation: cancellation)
            if case .read(let read) = result {
                times.add(reading: read.account.words, elapsed: read.account.elapsed)
                times.add(read.account.decoding, to: .decode)
            }
            return result
        } catch {
            return .fault(Faults.sentence(error))
        }
    }
}
