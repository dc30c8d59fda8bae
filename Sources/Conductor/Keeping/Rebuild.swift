internal import Digests
internal import Edition
internal import Files
internal import Foundation
internal import Intake
internal import JSON
internal import Ledger
internal import Screening
internal import Synchronization
internal import Values

/// Makes a new ledger from the vault and the journal.
///
/// The events are taken from the journal as they were, so the chain and its head are the same, and with them every state
/// and every decision. What was read is read again from the vault. A packet in the vault of which the journal does not
/// tell is accepted anew.
public struct Rebuild: Sendable {
    /// What it found.
    public struct Summary: Equatable, Sendable {
        public var events = 0
        public var packets = 0
        /// Packets whose bytes lack in the vault.
        public var lost: [String] = []
        /// Packets that would be judged otherwise today; their recorded state stays.
        public var differing: [String] = []
        /// Packets in the vault of which the journal did not tell.
        public var unknown = 0
        /// Where the former ledger lies now, relative to the root.
        public var former: String?
    }
    private let path: String
    private let clock: Clock
    private let configuration: Configuration
    private let log: Log
    private let reader: any PacketReader

    public init(root path: String, clock: Clock, configuration: Configuration, log: Log) throws {
        try self.init(
            root: path, clock: clock, configuration: configuration, log: log, reader: Conductor.reader(configuration))
    }

    init(root path: String, clock: Clock, configuration: Configuration, log: Log, reader: any PacketReader) {
        self.path = path
        self.clock = clock
        self.configuration = configuration
        self.log = log
        self.reader = reader
    }

    /// - Parameter progress: How many packets were read again, of how many.
    public func run(progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws -> Summary {
        let root = try Root(path)
        guard case .held(let lock) = try LockFile.take(in: root.state) else {
            throw Trouble(.later, zh: "正在收件，请先停止。", en: "Packets are being taken; stop that first.")
        }
        defer { withExtendedLifetime(lock) {} }
        for name in try root.state.names() where name.text.hasPrefix("rebuilt.sqlite") { try root.state.remove(name) }
        _ = try root.state.createFile("rebuilt.sqlite")
        let ledger = try Ledger(at: path + "/.pingxuan/rebuilt.sqlite")
        var summary = Summary()
        try Replay(ledger: ledger, root: root).run(&summary)
        try acceptUnknown(ledger, root, &summary)
        try readAgain(ledger, root, &summary, progress)
        try judgeAgain(ledger, &summary)
        try ledger.close()
        try swap(root, &summary)
        let conductor = Conductor(
            root: root, ledger: try Ledger(at: try root.ledgerPath()), clock: clock, configuration: configuration,
            reader: reader, log: log)
        try conductor.publisher.repair()
        try conductor.publisher.writeOverview()
        try conductor.journal.catchUp()
        return summary
    }

    /// Everything in the vault that neither is a packet nor belongs to one: the journal was lost, or had not been
    /// written when the machine stopped.
    private func acceptUnknown(_ ledger: Ledger, _ root: Root, _ summary: inout Summary) throws {
        var known: Set<String> = []
        var listings: [String] = []
        try ledger.read { ledger in
            known.formUnion(try ledger.panelFiles())
            try ledger.eachPacket { packet in
                known.insert(packet.arrival.sha256)
                if packet.shape != .file { listings.append(packet.arrival.sha256) }
            }
        }
        let names = Set(try root.vault.names())
        var unknown = names.subtracting(known)
        var shapes: [String: PacketShape] = [:]
        for name in unknown {
            if let lines = try Self.lines(name, root), lines.allSatisfy({ names.contains($0.digest.hex) }),
                !lines.isEmpty
            {
                shapes[name] = .folder
                listings.append(name)
            }
        }
        for name in listings {
            for line in try Self.lines(name, root) ?? [] { unknown.remove(line.digest.hex) }
        }
        let zone = configuration.edition.dates.zoneMinutes
        let files = try unknown.map { name in (name, try root.vault.open(name).status()) }
        for (name, status) in files.sorted(by: { ($0.1.changed, $0.0) < ($1.1.changed, $1.0) }) {
            let at = Instant(seconds: status.changed / 1_000_000_000)
            let shape = shapes[name] ?? .file
            try ledger.write { ledger in
                let id = try ledger.nextID(day: at.day(zoneMinutes: zone).description)
                let arrival = Arrival(
                    id: id, sha256: name, names: [String(name.prefix(12))], bytes: status.size,
                    received: at.text(zoneMinutes: zone))
                try ledger.insert(arrival, shape: shape)
                try ledger.append(Replay.received(arrival, shape: shape, at: clock.now().text(zoneMinutes: zone)))
            }
            summary.unknown += 1
            summary.packets += 1
        }
    }

    /// What a file lists when it is a listing; larger ones than this are none.
    private static func lines(_ name: String, _ root: Root) throws -> [FolderListing.Line]? {
        let file = try root.vault.open(name)
        guard try file.size() <= 16 << 20 else { return nil }
        return FolderListing.lines(in: try file.bytes(limit: 16 << 20))
    }

    private func readAgain(
        _ ledger: Ledger, _ root: Root, _ summary: inout Summary, _ progress: @escaping @Sendable (Int, Int) -> Void
    ) throws {
        var waiting: [PacketRecord] = []
        try ledger.read { ledger in
            try ledger.eachPacket { packet in
                if packet.state != .duplicate, packet.state != .deferred, !packet.isForgotten { waiting.append(packet) }
            }
        }
        let packets = Array(waiting.reversed())
        let next = Atomic(0)
        let done = Atomic(0)
        let lost = Mutex<[String]>([])
        let trouble = Mutex<(any Error)?>(nil)
        let workers = configuration.daemon.workers ?? ProcessInfo.processInfo.activeProcessorCount
        Threads.run(min(workers, max(1, packets.count))) {
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < packets.count, trouble.withLock({ $0 == nil }) else { return }
                let packet = packets[index]
                do {
                    let file = try VaultPacket.open(packet, in: root)
                    let name = packet.shape == .folder ? "" : packet.arrival.names.first ?? ""
                    if case .read(let read) = reader.read(file, name: name, cancellation: nil) {
                        try ledger.write { try $0.setReading(read.json, images: read.images, of: packet.arrival.id) }
                    }
                } catch let error as FileError where error.code == .notFound {
                    lost.withLock { $0.append(packet.arrival.id) }
                } catch {
                    trouble.withLock { $0 = error }
                }
                progress(done.add(1, ordering: .relaxed).newValue, packets.count)
            }
        }
        if let trouble = trouble.withLock(\.self) { throw trouble }
        summary.lost = lost.withLock { $0.sorted() }
    }

    /// In the order of arrival, each packet with all of its applicant's before it, as it was judged when it came. States
    /// stay as the events tell.
    private func judgeAgain(_ ledger: Ledger, _ summary: inout Summary) throws {
        var last = 0
        var differing: [String] = []
        while true {
            let page = try ledger.read { try $0.packets(after: last, limit: 200) }
            guard let end = page.last else { break }
            last = end.number
            let edition = configuration.edition
            let at = clock.now().text(zoneMinutes: edition.dates.zoneMinutes)
            try ledger.write { ledger in
                var judging = Judging(ledger: ledger, edition: edition, at: at)
                for packet in page {
                    if try judging.judgeAgain(packet) == false { differing.append(packet.arrival.id) }
                }
            }
        }
        summary.differing = differing
    }

    private func swap(_ root: Root, _ summary: inout Summary) throws {
        if try root.state.status(of: "ledger.sqlite") != nil {
            let former = "former-\(MachineClock.wall() / 1_000_000_000)"
            let folder = try root.state.makeFolder(FileName(former))
            for name: FileName in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"] {
                guard try root.state.status(of: name) != nil else { continue }
                try root.state.rename(name, to: folder, as: name, ifTaken: .fail)
            }
            summary.former = ".pingxuan/\(former)"
        }
        try root.state.rename("rebuilt.sqlite", to: root.state, as: "ledger.sqlite", ifTaken: .fail)
        try root.state.sync()
    }
}
