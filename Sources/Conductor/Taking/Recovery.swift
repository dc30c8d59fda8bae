internal import Files
internal import Intake
internal import Ledger
internal import Values

extension Conductor {
    /// Brings to an end what an interruption has left: entries that were accepted and still lie in an inbox or aside,
    /// reports that are not on disk, temporary files. Holds before anything new is taken.
    func recover(_ inboxes: [Inbox]) throws {
        root.sweep()
        for inbox in inboxes { try finishDepartures(from: inbox) }
        let repaired = try publisher.repair()
        if repaired > 0 { log.info("reports written that an interruption had left", ["count": "\(repaired)"]) }
    }

    private func finishDepartures(from inbox: Inbox) throws {
        let departing = try ledger.read { try $0.departing(source: inbox.key) }
        let finished = try inbox.finish(departing.map { (FileName(bytes: $0.name), $0.mark) })
        for digest in finished.lost {
            log.error("an original was saved over in the inbox before it had left it", ["sha256": digest])
        }
        for name in finished.staying {
            log.error("accepted, but cannot leave the inbox: see its owner and mode", ["file": name.text])
        }
        let left = departing.filter { !finished.staying.contains(FileName(bytes: $0.name)) }
        guard !left.isEmpty else { return }
        try ledger.write { ledger in
            for entry in left { try ledger.removeDeparting(source: inbox.key, name: entry.name) }
        }
    }

    /// Hands packets that are `received` to the engine: they were accepted, and not judged when the program ended.
    func requeueReceived(to engine: Engine) throws {
        var last = 0
        while true {
            let page = try ledger.read { try $0.ids(in: .received, after: last, limit: 1_000) }
            guard let end = page.last else { return }
            last = end.number
            engine.add(page.map(\.id))
        }
    }
}
