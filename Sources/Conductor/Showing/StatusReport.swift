internal import Files
public import JSON
internal import Ledger
internal import Text
public import Values

/// Where everything stands: what `status` prints.
public struct StatusReport: Equatable, Sendable {
    /// A packet, or a name in an inbox, that needs somebody.
    public struct Attention: Equatable, Sendable {
        public var packet: String
        public var state: PacketState
        public var why: Bilingual
        public var since: String
    }
    public struct Queued: Equatable, Sendable {
        public var applicant: Applicant
        public var packet: String
        public var since: String
    }
    /// Something in an inbox that is no packet and stays there.
    public struct Left: Equatable, Sendable {
        public var name: String
        public var why: Bilingual
        public var since: String
    }
    public var arrived = 0
    public var states: [PacketState: Int] = [:]
    public var queue: [Queued] = []
    public var attention: [Attention] = []
    public var left: [Left] = []
    /// Free bytes on the file system of the root, and what is to stay free.
    public var diskFree = 0
    public var diskReserve = 0
    public var chainHead = ChainedEvent.beginning
    /// Since when the packet waits that waits longest for us or for a person; nil when none does.
    public var oldestWaiting: String?
    /// By the clock of `--at`, to tell ages by.
    private let now: Instant

    /// A name that has not settled for so many seconds wants somebody's eye.
    static let longArriving = 600

    /// Reads it. A root without a ledger is an empty one, and none is made.
    /// - Parameters:
    ///   - root: Path.
    ///   - now: By the clock of `--at`.
    public init(root: String, now: Instant) throws {
        self.now = now
        let rules = (try? Configuration.daemon(root: root)) ?? DaemonRules()
        let folder = try Directory.open(root)
        let space = try DiskSpace(of: folder)
        diskFree = space.available
        diskReserve = Room.reserve(rules.diskReserve, of: space)
        guard Root.hasLedger(root) else { return }
        let ledger = try Ledger(at: root + "/.pingxuan/ledger.sqlite")
        try ledger.read { try read($0) }
    }

    private mutating func read(_ ledger: LedgerSnapshot) throws {
        states = try ledger.counts()
        arrived = states.values.reduce(0, +)
        chainHead = try ledger.head().chain
        var applicants: Set<Int> = []
        // The newest first, so that an applicant stands in the queue with its newest packet.
        for packet in try ledger.packets(in: .queued).reversed() {
            if let number = packet.applicantNumber, !applicants.insert(number).inserted { continue }
            queue.append(Queued(applicant: packet.applicant, packet: packet.arrival.id, since: packet.since))
        }
        queue.reverse()
        for record in try ledger.arriving() {
            if !record.isPacket {
                left.append(Left(name: record.name, why: record.why, since: record.since))
            } else if let since = Instant(record.since),
                Untaken.needsPerson(record) || now.seconds - since.seconds >= Self.longArriving
            {
                attention.append(
                    Attention(packet: record.name, state: .arriving, why: record.why, since: record.since))
            }
        }
        for packet in try ledger.packetsWithReason() {
            guard let why = packet.why else { continue }
            attention.append(
                Attention(packet: packet.arrival.id, state: packet.state, why: why, since: packet.since))
        }
        let received = try ledger.packets(in: .received).map(\.since)
        oldestWaiting = (attention.map(\.since) + received).min {
            (Instant($0)?.seconds ?? 0) < (Instant($1)?.seconds ?? 0)
        }
    }

    /// Seconds for which that packet waits.
    public var oldestAge: Int? {
        oldestWaiting.flatMap { Instant($0) }.map { max(0, now.seconds - $0.seconds) }
    }

    public var json: JSONValue {
        [
            "arrived": .integer(arrived),
            "states": .object(PacketState.allCases.map { .init($0.rawValue, .integer(states[$0] ?? 0)) }),
            "queue": .array(
                queue.map {
                    [
                        "applicant": JSONValue($0.applicant.name ?? $0.applicant.nameEn ?? $0.applicant.code),
                        "packet": .string($0.packet), "since": .string($0.since),
                    ]
                }),
            "attention": .array(
                attention.map {
                    [
                        "packet": .string($0.packet), "state": .string($0.state.rawValue), "why": Self.json($0.why),
                        "since": .string($0.since),
                    ]
                }),
            "left": .array(
                left.map { ["name": .string($0.name), "why": Self.json($0.why), "since": .string($0.since)] }),
            "oldest_waiting": JSONValue(oldestWaiting),
            "oldest_waiting_seconds": oldestAge.map { .integer($0) } ?? .null,
            "disk": [
                "free": .integer(diskFree), "reserve": .integer(diskReserve), "full": .bool(diskFree < diskReserve),
            ],
            "chain": ["head": .string(chainHead)],
        ]
    }

    static func json(_ words: Bilingual) -> JSONValue { ["zh": .string(words.zh), "en": .string(words.en)] }

    /// For a terminal: names that came from strangers are made visible.
    public var text: String {
        var lines = ["已到件 arrived  \(arrived)"]
        for state in PacketState.allCases {
            guard let count = states[state], count > 0 else { continue }
            lines.append("  \(state.nameZh) \(state.rawValue)  \(count)")
        }
        if diskFree < diskReserve {
            lines.append("磁盘空间低于预留值，暂停收件。 The disk is below its reserve; nothing is taken.")
        }
        if !attention.isEmpty { lines.append("\n等人处理 waiting for a person") }
        for one in attention {
            lines.append("  \(Visible.text(one.packet))  \(one.state.nameZh) \(one.state.rawValue)  \(one.since)")
            lines.append("    \(Visible.text(one.why.zh))\n    \(Visible.text(one.why.en))")
        }
        if !left.isEmpty { lines.append("\n留在收件夹 left in the inbox") }
        for one in left { lines.append("  \(Visible.text(one.name))  \(one.why.zh) \(one.why.en)") }
        if !queue.isEmpty { lines.append("\n待评队列 queue") }
        for one in queue {
            let name = one.applicant.name ?? one.applicant.nameEn ?? one.applicant.code ?? "—"
            lines.append("  \(one.packet)  \(Visible.text(name))  \(one.since)")
        }
        return lines.joined(separator: "\n")
    }
}
