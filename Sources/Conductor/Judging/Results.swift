internal import Files
internal import JSON
internal import Ledger
internal import Values

extension Conductor {
    /// Records what became of a group of packets in the hands of readers: one transaction, and then their reports.
    /// - Returns: the changes.
    @discardableResult
    func record(_ group: [ResultGroup.Item]) throws -> [Judging.Change] {
        let at = now()
        let edition = edition
        let changes = try ledger.write { ledger in
            for (source, name) in departed.take() { try ledger.removeDeparting(source: source, name: name) }
            try ledger.setPublished(publisher.durable())
            var judging = Judging(ledger: ledger, edition: edition, at: at)
            var postponed: [Judging.Change] = []
            for item in group {
                // Somebody else may have read it meanwhile, or a person decided.
                guard let packet = try ledger.now.packet(item.packet), packet.state == .received else { continue }
                switch item.result {
                case .read(let reading): try judging.judge(packet, reading)
                case .fault(let cause): postponed += try postpone(packet, cause, at: at, in: ledger)
                case .cancelled: break
                }
            }
            return judging.changes + postponed
        }
        for change in changes {
            log.info(
                change.to.rawValue, packet: change.packet, ["from": change.from.rawValue])
            if change.from != change.to { hooks.note(change.packet, from: change.from, to: change.to) }
        }
        return changes
    }

    /// Our own fault: the packet waits, longer each time, and after the last pause for a person.
    private func postpone(
        _ packet: PacketRecord, _ cause: Bilingual, at: String, in ledger: LedgerTransaction
    ) throws -> [Judging.Change] {
        let pauses = configuration.daemon.retryPauses
        let tries = packet.tries + 1
        let again = tries <= pauses.count
        var machine = PacketMachine(state: packet.state, decided: packet.decided)
        guard case .postpone = machine.handle(.failed(again: again)) else { return [] }
        let nextTry = again ? MachineClock.wall() / 1_000_000_000 + pauses[tries - 1] : nil
        let id = packet.arrival.id
        try ledger.setState(.deferred, of: id, since: at, why: cause)
        try ledger.setTries(tries, nextTry: nextTry, of: id)
        try ledger.append(
            LedgerEvent(
                at: at, kind: .deferred, packet: id, because: cause.en, state: .deferred,
                facts: [.init("tries", .integer(tries)), .init("again", .bool(again))]))
        log.warning("deferred", packet: id, ["cause": cause.en, "tries": "\(tries)"])
        return [Judging.Change(packet: id, from: packet.state, to: .deferred)]
    }

    /// Marks packets as in the hands of readers again, and gives their ids.
    func resume(_ ids: [String], event: PacketMachine.Event = .resumed) throws -> [String] {
        guard !ids.isEmpty else { return [] }
        let at = now()
        return try ledger.write { ledger in
            var resumed: [String] = []
            for id in ids {
                guard let packet = try ledger.now.packet(id) else { continue }
                var machine = PacketMachine(state: packet.state, decided: packet.decided)
                guard case .read(let state) = machine.handle(event) else { continue }
                if state != packet.state { try ledger.setState(state, of: id, since: at) }
                resumed.append(id)
            }
            return resumed
        }
    }
}
