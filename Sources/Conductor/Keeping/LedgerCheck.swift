internal import Digests
internal import Files
internal import Intake
internal import Ledger
internal import Text
internal import Values

/// Checks the event chain against itself, the states against the events, and every byte in the vault against its name.
public struct LedgerCheck: Sendable {
    /// What does not hold: `STEP: WHY`.
    public private(set) var failures: [String] = []
    public private(set) var events = 0
    public private(set) var packets = 0
    public private(set) var files = 0
    public private(set) var head = ChainedEvent.beginning

    /// - Parameter progress: How many packets are done, of how many.
    public init(root path: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws {
        guard Root.hasLedger(path) else { return }
        let ledger = try Ledger(at: path + "/.pingxuan/ledger.sqlite")
        let vault = Vault(try Directory.open(path + "/.pingxuan/vault"))
        var members: [(packet: String, digest: String, shape: PacketShape)] = []
        var panel: [String] = []
        try ledger.read { ledger in
            try checkChain(ledger)
            try checkStates(ledger)
            panel = try ledger.panelFiles()
            try ledger.eachPacket { packet in
                packets += 1
                // What the edition's rules made us erase need not be there.
                guard !packet.isForgotten else { return }
                members.append((packet.arrival.id, packet.arrival.sha256, packet.shape))
            }
        }
        var seen: Set<String> = []
        for (index, member) in members.enumerated() {
            check(member.digest, of: member.packet, isListing: member.shape != .file, in: vault, &seen)
            progress(index + 1, members.count)
        }
        for name in panel { check(name, of: "panel", isListing: false, in: vault, &seen) }
    }

    private mutating func checkChain(_ ledger: LedgerSnapshot) throws {
        (events, head) = try ledger.head()
        if let broken = try ledger.firstBrokenLink() {
            failures.append("chain: event \(broken.number): \(broken.fault.rawValue)")
        }
    }

    /// Whatever the tables say must follow from the events alone.
    private mutating func checkStates(_ ledger: LedgerSnapshot) throws {
        var states: [String: PacketState] = [:]
        try ledger.eachEvent { chained in
            if let event = chained.event, let packet = event.packet, let state = event.state { states[packet] = state }
            return true
        }
        var known = 0
        try ledger.eachPacket { packet in
            known += 1
            let told = states[packet.arrival.id]
            // A packet that is tried again after a pause is in hand without an event of its own.
            let isInHand = packet.state == .received && told == .deferred
            guard told != packet.state, !isInHand else { return }
            failures.append(
                "states: \(packet.arrival.id) is \(packet.state.rawValue), its events say \(told?.rawValue ?? "nothing")"
            )
        }
        if known != states.count {
            failures.append("states: \(states.count) packets in the events, \(known) in the tables")
        }
    }

    private mutating func check(
        _ digest: String, of packet: String, isListing: Bool, in vault: Vault, _ seen: inout Set<String>
    ) {
        guard seen.insert(digest).inserted else { return }
        do {
            let file = try vault.open(digest)
            guard let hasher = SHA256() else { throw FileError(.other, "sha256", file.path) }
            try file.readAll { hasher.update($0) }
            files += 1
            guard hasher.finish()?.hex == digest else {
                failures.append("vault: \(packet): the bytes of \(digest) are not those that came")
                return
            }
            guard isListing else { return }
            guard let lines = FolderListing.lines(in: try file.bytes(limit: 256 << 20)) else {
                failures.append("vault: \(packet): \(digest) does not list what the packet held")
                return
            }
            for line in lines { check(line.digest.hex, of: packet, isListing: false, in: vault, &seen) }
        } catch let error as FileError {
            failures.append("vault: \(packet): \(Visible.text(error.sentence))")
        } catch {
            failures.append("vault: \(packet): \(error)")
        }
    }
}
