internal import Bundles
internal import Files
internal import JSON
internal import Ledger
public import Reporting
public import Values

/// Puts together from the ledger what the bundle of a confirmed list is made from.
extension Conductor {
    /// `published/bundle/…` and `published/bundle.zip`. The same confirmation and key give the same bytes.
    /// - Parameters:
    ///   - confirmation: The newest one.
    ///   - list: The bytes of `published/list.json`.
    /// - Throws: `Trouble` where there is no key, or the bundle would not hold.
    public func bundle(
        of confirmation: Confirmation, list: [UInt8], progress: (Double) -> Void = { _ in }
    ) throws -> [OutboxFile] {
        guard let keys = try KeyFolder.load(root: root.path) else {
            throw Trouble(
                .usage, zh: "还没有签名密钥：请先运行 pingxuan keys。", en: "There is no signing key yet: run pingxuan keys first.")
        }
        let edition = try editionBytes(confirmation.editionDigest)
        let input = try ledger.read { ledger in
            try Self.input(for: confirmation, list: list, edition: edition, keys: keys, in: ledger)
        }
        do {
            let files = try BundleMaker.files(for: input, progress: progress)
            let archive = try BundleMaker.archive(files)
            return files.map { OutboxFile(path: "published/bundle/\($0.path)", bytes: $0.bytes) }
                + [OutboxFile(path: "published/bundle.zip", bytes: archive)]
        } catch let fault as BundleFault {
            throw Trouble(.failed, zh: fault.sentence.zh, en: fault.sentence.en)
        }
    }

    /// The vault keeps what was frozen; what was confirmed without a panel still stands in `config`.
    private func editionBytes(_ digest: String) throws -> [UInt8] {
        do throws(FileError) {
            return try root.vault.open(digest).bytes(limit: 16 << 20)
        } catch  where error.code == .notFound {
            return try root.folder.folder("config").openFile("edition.yaml").bytes(limit: 16 << 20)
        }
    }

    private static func input(
        for confirmation: Confirmation, list: [UInt8], edition: [UInt8], keys: KeyFolder, in ledger: LedgerSnapshot
    ) throws -> BundleInput {
        guard
            let json = try ledger.confirmedRanking(version: confirmation.version)?.input ?? ledger.lastRanking()?.input
        else {
            throw Trouble(.failed, zh: "台账中没有这份榜单的依据。", en: "The ledger does not hold what the ranking rests on.")
        }
        let ranking = try JSONCoding.decode(RankingInput.self, from: try JSONValue(parsing: json))
        let rounds = try ledger.panelRounds().filter { $0.closed != nil }
        let last = rounds.last?.number
        let events = try BundleEvents(in: ledger, confirmed: confirmation.version)
        return BundleInput(
            edition: edition, confirmation: confirmation, list: list,
            rounds: try rounds.map { round in
                BundleInput.Round(
                    assignment: round.assignment,
                    scores: round.number == last ? ranking.scores : try ledger.scores(round: round.number))
            },
            ranking: ranking, events: events.events,
            packets: try packets(in: ledger, ranked: Set(ranking.applicants.map(\.applicant)), events),
            key: keys.key)
    }

    private static func packets(
        in ledger: LedgerSnapshot, ranked: Set<String>, _ events: BundleEvents
    ) throws -> [BundleInput.Packet] {
        var packets: [BundleInput.Packet] = []
        var keys: [Int: String] = [:]
        try ledger.eachPacket { packet in
            let id = packet.arrival.id
            // One that came after the confirmation is no part of what was confirmed.
            guard let received = events.received[id] else { return }
            var key = "packet:\(id)"
            if let number = packet.applicantNumber {
                if keys[number] == nil, let applicant = try ledger.applicant(number) {
                    keys[number] = Entrants.key(of: applicant)
                }
                key = keys[number] ?? key
            }
            packets.append(
                BundleInput.Packet(
                    sha256: packet.arrival.sha256, received: received, applicant: ranked.contains(key) ? key : nil,
                    judged: events.judged[id]))
        }
        return packets
    }
}

/// The event chain up to a confirmation, as a bundle tells of it.
struct BundleEvents {
    private(set) var events: [BundleInput.Event] = []
    /// Number of the event of its acceptance, by packet.
    private(set) var received: [String: Int] = [:]
    /// Number of the event of its last judgement, by packet.
    private(set) var judged: [String: Int] = [:]

    /// - Parameter version: Of the confirmed list; all events where its confirmation cannot be found.
    init(in ledger: LedgerSnapshot, confirmed version: Int) throws {
        try ledger.eachEvent { chained in
            guard let event = chained.event else { return true }
            events.append(
                BundleInput.Event(
                    number: chained.number, kind: event.kind.rawValue, at: event.at, digest: chained.digest,
                    chain: chained.chain, body: Self.isOpen(event, chained) ? chained.body : nil))
            if let packet = event.packet {
                if event.kind == .received { received[packet] = chained.number }
                if event.kind == .judged { judged[packet] = chained.number }
            }
            return !(event.kind == .confirmed && event["version"]?.int == version)
        }
    }

    /// The events that say which rules came into force, where they name nobody.
    private static func isOpen(_ event: LedgerEvent, _ chained: ChainedEvent) -> Bool {
        guard chained.residue == nil, event.by == nil, event.because == nil, event.packet == nil else { return false }
        return event.kind == .configured || (event.kind == .panel && event["step"]?.text == "frozen")
    }
}
