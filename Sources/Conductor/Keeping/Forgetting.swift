internal import Edition
internal import Files
internal import JSON
internal import Ledger
public import Values

/// What erasing left.
public struct ForgettingSummary: Equatable, Sendable {
    /// Events whose words about persons were withheld.
    public var events: Int
    /// Packets of which nothing but number, digest and state is left.
    public var packets: Int
    /// Originals and workbooks removed from the vault.
    public var files: Int
}

/// Erases a closed edition's personal data and originals when its rules ask. What stays are digests, states, names of
/// enterprises and what was published, so chain and bundle still verify.
extension Conductor {
    /// The first day on which erasing is allowed: so many months after the newest list was published, or after the close
    /// where none was.
    public func retainedUntil() throws -> CivilDay? {
        let published = try ledger.read { try $0.lastPublication() }.flatMap { Instant($0) }
        let day = published?.day(zoneMinutes: edition.dates.zoneMinutes) ?? CivilDay(edition.dates.closes)
        return day?.adding(months: edition.publication.retentionMonths)
    }

    /// Erases it all. May be called again after an interruption, and ends what was begun.
    /// - Parameter progress: How many files are removed, of how many.
    public func forget(
        by: String?, because: String?, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> ForgettingSummary {
        let lock = try takeLock()
        defer { withExtendedLifetime(lock) {} }
        try demandForgettable()
        var summary = ForgettingSummary(events: 0, packets: 0, files: 0)
        let at = now()
        try ledger.write { ledger in
            let after = try ledger.now.lastForgotten()
            let withheld = try ledger.withhold(after: after)
            let kept = try ledger.now.countKept()
            try ledger.forgetContents()
            (summary.events, summary.packets) = (withheld.count, kept)
            guard withheld.count > 0 || kept > 0 else { return }
            try ledger.append(
                LedgerEvent(
                    at: at, kind: .forgotten, by: by, because: because,
                    facts: [
                        .init("edition", .string(edition.key)), .init("after", .integer(after)),
                        .init("through", .integer(withheld.through)), .init("withheld", .integer(withheld.count)),
                        .init("residues", .string(withheld.residues)),
                    ]))
        }
        try ledger.compact()
        summary.files = try emptyVault(progress)
        try journal.rewrite()
        try emptyFolders()
        try ledger.write { try $0.forgetPublished() }
        try publisher.repair()
        try publisher.writeOverview()
        return summary
    }

    private func demandForgettable() throws {
        let today = clock.now().day(zoneMinutes: edition.dates.zoneMinutes)
        if let day = try retainedUntil(), today < day {
            throw Trouble(
                .usage, zh: "按本届规则，\(day) 之前须保留。", en: "By the edition's rules all is kept until \(day).")
        }
        let open = try objections().filter { $0.answer == nil }
        if let first = open.first {
            throw Trouble(
                .usage, zh: "第 \(first.number) 号异议还没有答复。", en: "Objection \(first.number) is not answered yet.")
        }
    }

    private func emptyVault(_ progress: (Int, Int) -> Void) throws -> Int {
        // The rules that were frozen name nobody, and stay.
        let rules = Set(try ledger.read { try $0.panelFiles() })
        let names = try root.vault.folder.names().filter { !rules.contains($0.text) }
        for (index, name) in names.enumerated() {
            try root.vault.folder.remove(name)
            progress(index + 1, names.count)
        }
        try root.vault.sync()
        return names.count
    }

    /// What else holds something of packets: former ledgers, temporary files, and the outbox but for what was
    /// published and the nightly sheets, which count.
    private func emptyFolders() throws {
        for name in try root.state.names() where Self.isFormer(name.text) { try root.state.removeTree(name) }
        for name in try root.aside.names() {
            guard let inner = try? root.aside.folder(name) else { continue }
            for entry in try inner.names() { try inner.removeTree(entry) }
        }
        root.sweep()
        for name in try root.outbox.names() where !["published", "nightly", "packets"].contains(name.text) {
            try root.outbox.removeTree(name)
        }
        for name in try root.packets.names() { try root.packets.removeTree(name) }
        try root.outbox.syncFileSystem()
    }

    private static func isFormer(_ name: String) -> Bool {
        name.hasPrefix("former-") || name.hasPrefix("rebuilt.sqlite")
    }
}

extension Trouble {
    static func forgotten(_ packet: PacketRecord) -> Trouble {
        let id = packet.arrival.id
        return Trouble(
            .usage, zh: "\(id) 的原件与内容已按保存期限清除。",
            en: "The original and contents of \(id) were erased at the end of their retention.")
    }
}
