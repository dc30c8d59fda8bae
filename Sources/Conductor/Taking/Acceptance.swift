internal import Digests
internal import Edition
internal import Files
internal import Intake
internal import JSON
internal import Ledger
internal import Values

extension Conductor {
    /// What became of a batch of claims.
    struct Accepted {
        /// To be read.
        var fresh: [String] = []
        var duplicates: [String] = []
        /// Entries that turned out to be something else when they were to leave; they lie in the inbox as new arrivals.
        var returned: [FileName] = []
    }

    /// Accepts packets: from the moment that this commits, they are ours.
    ///
    /// Why nothing is lost or taken twice, wherever the program or the machine stops:
    ///
    /// 1. Before the commit, everything still lies in the inbox. What lies in the vault already is the same bytes under
    ///    their own digest; the next claim finds them there.
    /// 2. At the commit, the bytes are in the vault and durable: each file was fsynced before it got its name
    ///    (`Vault.put`), and the names by `vault.sync()` just above the commit. The commit itself is one fsync of the
    ///    ledger's log, so after a power cut it holds as a whole or not at all.
    /// 3. After the commit, the entry may still lie in the inbox, or aside. The same transaction noted it as departing,
    ///    with inode, size and time: the next start removes exactly that and takes nothing twice. Something else that
    ///    was saved under its name meanwhile has another mark, and is a new arrival.
    /// 4. Nobody can change the bytes on the way: where they were linked, not copied, the claim holds a lease until the
    ///    entry has left, and a claim whose lease is wanted does not stand.
    func accept(_ claims: [Claim], from inbox: Inbox) throws -> Accepted {
        let standing = claims.filter(\.stands)
        guard !standing.isEmpty else { return Accepted() }
        try root.vault.sync()
        let at = clock.now()
        let zone = edition.dates.zoneMinutes
        var accepted = try ledger.write { ledger in
            var accepted = Accepted()
            for (source, name) in departed.take() { try ledger.removeDeparting(source: source, name: name) }
            for claim in standing {
                let id = try ledger.nextID(day: at.day(zoneMinutes: zone).description)
                let original = try record(
                    claim, as: id, at: at.text(zoneMinutes: zone), from: inbox, in: ledger)
                if original == nil { accepted.fresh.append(id) } else { accepted.duplicates.append(id) }
            }
            return accepted
        }
        // ── The instant of acceptance has passed. ──
        var left: [(name: FileName, mark: String)] = []
        for claim in standing {
            do throws(FileError) {
                accepted.returned += try claim.leave()
                left += claim.marks
            } catch {
                log.error(
                    "accepted, but cannot leave the inbox",
                    ["file": claim.names.joined(separator: " "), "cause": error.sentence])
            }
        }
        for id in accepted.fresh { hooks.note(id, from: .arriving, to: .received) }
        for id in accepted.duplicates { hooks.note(id, from: .arriving, to: .duplicate) }
        departed.add(left.map { (inbox.key, $0.name.bytes) })
        return accepted
    }

    /// - Returns: the packet that brought the same bytes first, if any did.
    private func record(
        _ claim: Claim, as id: String, at: String, from inbox: Inbox, in ledger: LedgerTransaction
    ) throws -> String? {
        let original = try ledger.now.firstPacket(ofBytes: claim.digest.hex)
        var machine = PacketMachine()
        _ = machine.handle(original == nil ? .accepted : .acceptedAgain)
        var arrival = Arrival(
            id: id, sha256: claim.digest.hex, names: claim.names, bytes: claim.bytes, received: at,
            source: inbox.name.isEmpty ? nil : inbox.name)
        var facts: [JSONValue.Member] = [
            .init("sha256", .string(arrival.sha256)), .init("names", .array(claim.names.map { .string($0) })),
            .init("bytes", .integer(arrival.bytes)), .init("shape", .string(claim.candidate.shape.rawValue)),
        ]
        if let source = arrival.source { facts.append(.init("source", .string(source))) }
        if let original {
            facts.append(.init("original", .string(original.arrival.id)))
            arrival.names = original.arrival.names
            for name in claim.names where !arrival.names.contains(name) { arrival.names.append(name) }
            if arrival.names != original.arrival.names {
                try ledger.setNames(arrival.names, of: original.arrival.id)
            }
        }
        try ledger.insert(arrival, shape: claim.candidate.shape, original: original?.arrival.id)
        try ledger.append(
            LedgerEvent(at: at, kind: .received, packet: id, state: machine.state, facts: facts))
        for (name, mark) in claim.marks {
            try ledger.removeArriving(source: inbox.key, name: name.text)
            try ledger.setDeparting(source: inbox.key, name: name.bytes, mark: mark)
        }
        return original?.arrival.id
    }
}
