internal import GRDB
internal import JSON

extension LedgerSnapshot {
    /// Computes the whole chain anew.
    /// - Returns: the first place where it does not hold, nil when it does.
    public func firstBrokenLink() throws -> BrokenLink? {
        var previous = ChainedEvent.beginning
        var expected = 1
        var broken: BrokenLink?
        var withheld: [(number: Int, residue: String)] = []
        try eachEvent { event in
            if event.number != expected {
                broken = BrokenLink(number: expected, fault: .missing)
            } else {
                broken = Self.fault(of: event, after: previous).map { BrokenLink(number: expected, fault: $0) }
            }
            if let residue = event.residue { withheld.append((event.number, residue)) }
            if broken == nil, let told = event.event, told.kind == .forgotten {
                broken = try Self.settle(&withheld, by: told)
            }
            previous = event.chain
            expected += 1
            return broken == nil
        }
        if broken == nil, let first = withheld.first {
            broken = BrokenLink(number: first.number, fault: .bodyChanged)
        }
        return broken
    }

    private static func fault(of event: ChainedEvent, after previous: String) -> BrokenLink.Fault? {
        let right: ChainedEvent?
        if let residue = event.residue, event.body.isEmpty {
            right = ChainedEvent(number: event.number, residue: residue, digest: event.digest, after: previous)
        } else {
            right = ChainedEvent(number: event.number, body: event.body, after: previous)
        }
        guard let right else { return .unreadable }
        if right.digest != event.digest { return .bodyChanged }
        if right.chain != event.chain { return .chainChanged }
        return event.event == nil ? .unreadable : nil
    }

    /// Takes from the withheld events those that one `forgotten` answers for.
    private static func settle(
        _ withheld: inout [(number: Int, residue: String)], by event: LedgerEvent
    ) throws -> BrokenLink? {
        let (after, through) = (event["after"]?.int ?? 0, event["through"]?.int ?? 0)
        let covered = withheld.filter { $0.number > after && $0.number <= through }
        withheld.removeAll { $0.number > after && $0.number <= through }
        guard try Residues.digest(covered.map(\.residue)) == event["residues"]?.text else {
            return BrokenLink(number: covered.first?.number ?? after + 1, fault: .bodyChanged)
        }
        return nil
    }
}
