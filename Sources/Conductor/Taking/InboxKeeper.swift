internal import Digests
internal import Files
internal import Foundation
internal import Intake
internal import Ledger
internal import Values

/// Looks after one inbox: takes what is settled, and remembers what is not. For one thread at a time.
final class InboxKeeper {
    /// What a look gave.
    struct Look {
        var taken = 0
        var bytes = 0
        /// When to look again for what moves; nil when only events matter.
        var again: Duration?
        /// Something could have been taken, had there been room.
        var isFull = false

        mutating func lookAgain(in time: Duration) { again = min(again ?? time, time) }
    }
    /// Packets accepted with one commit. A longer batch saves little and holds up the first of it.
    static let batch = 64
    static let longestBatch = Duration.milliseconds(100)
    /// The same while readers have nothing to do.
    static let longestIdle = Duration.milliseconds(10)
    /// Names that move for a shorter time than this are not worth a commit.
    static let worthTelling = Duration.milliseconds(500)

    /// Bytes. A desk with a thousand rows has a tenth of that.
    static let largestInlay = 32 << 20
    /// Bytes of a mail that is looked into for a judge's workbook; an application with its pictures is larger.
    static let largestReply = 2 << 20

    let inbox: Inbox
    private let conductor: Conductor
    private let engine: Engine
    private var settling: Settling
    /// What the ledger tells of names that are not taken.
    private var told: [String: ArrivingRecord] = [:]
    /// When names that are not taken were seen first, on the steady clock.
    private var seen: [FileName: Duration] = [:]
    /// Accepted entries that cannot be removed from the inbox: not looked at again while they stay the same. The ledger
    /// tells of those that an earlier run met.
    private var stuck: [FileName: String] = [:]

    init(_ inbox: Inbox, conductor: Conductor, engine: Engine) throws {
        self.inbox = inbox
        self.conductor = conductor
        self.engine = engine
        settling = Settling(pause: conductor.configuration.daemon.settle)
        for record in try conductor.ledger.read({ try $0.arriving(source: inbox.key) }) { told[record.name] = record }
        for entry in try conductor.ledger.read({ try $0.departing(source: inbox.key) }) {
            stuck[FileName(bytes: entry.name)] = entry.mark
        }
    }

    /// Looks at everything.
    /// - Parameter isLast: Nobody looks again soon, so all that is not taken is told.
    func lookAtAll(isLast: Bool = false) throws -> Look {
        let listing = try InboxListing(of: inbox.folder)
        return try look(at: listing, isAll: true, isLast: isLast)
    }

    /// Looks at entries that something happened to.
    func look(at names: some Collection<FileName>) throws -> Look {
        // A part concerns its whole set.
        if names.count > Self.batch || names.contains(where: { PartName($0) != nil || seenParts(with: $0) }) {
            return try lookAtAll()
        }
        var entries: [DirectoryEntry] = []
        for name in names {
            if let status = try inbox.folder.status(of: name) {
                entries.append(DirectoryEntry(name: name, status: status))
            } else {
                forget([name.text])
                seen[name] = nil
            }
        }
        return try look(at: InboxListing(entries), isAll: false, isLast: false)
    }

    private func seenParts(with name: FileName) -> Bool {
        guard let head = PartName.head(name) else { return false }
        return seen.keys.contains { PartName($0)?.set == head.set }
    }

    private func look(at listing: InboxListing, isAll: Bool, isLast: Bool) throws -> Look {
        var look = Look()
        var untaken: [(names: [FileName], why: Settling.Why)] = listing.obstacles.map { ([$0], .link) }
        var claims: [Claim] = []
        var started = MachineClock.steady()
        for candidate in listing.candidates {
            if try isStuck(candidate) {
                untaken.append((candidate.names, .stuck))
                continue
            }
            switch answer(candidate) {
            case .settled:
                guard hasRoom(for: candidate) else {
                    look.isFull = true
                    untaken.append((candidate.names, .noRoom))
                    continue
                }
                if try takeInlay(candidate) { continue }
                guard let claim = try conductor.times.during(.claim, { try inbox.claim(candidate) }) else {
                    look.lookAgain(in: .milliseconds(100))
                    untaken.append((candidate.names, .open))
                    continue
                }
                claims.append(claim)
                let longest = engine.underway == 0 ? Self.longestIdle : Self.longestBatch
                if claims.count >= Self.batch || MachineClock.steady() - started >= longest {
                    try accept(claims, &look)
                    claims = []
                    started = MachineClock.steady()
                }
            case .moving(let why, let again):
                look.lookAgain(in: again)
                untaken.append((candidate.names, why))
            case .unusable(let why): untaken.append((candidate.names, why))
            case .gone: break
            }
        }
        try accept(claims, &look)
        try tell(untaken, isAll: isAll, isLast: isLast)
        return look
    }

    private func accept(_ claims: [Claim], _ look: inout Look) throws {
        guard !claims.isEmpty else { return }
        let accepted = try conductor.times.during(.accept) { try conductor.accept(claims, from: inbox) }
        engine.add(accepted.fresh)
        look.taken += accepted.fresh.count + accepted.duplicates.count
        look.bytes += claims.reduce(0) { $0 + $1.bytes }
        for claim in claims {
            for (name, mark) in claim.marks {
                seen[name] = nil
                told[name.text] = nil
                if try inbox.mark(of: name) == mark { stuck[name] = mark }
            }
        }
        if !accepted.returned.isEmpty { look.lookAgain(in: .milliseconds(100)) }
        if !accepted.duplicates.isEmpty { try conductor.publishDuplicates(accepted.duplicates) }
        for id in accepted.fresh + accepted.duplicates { conductor.log.info("received", packet: id) }
    }

    /// A workbook that staff or a judge sent back is carried out here; it is no packet. An applicant's workbook is one.
    private func takeInlay(_ candidate: InboxCandidate) throws -> Bool {
        let name = candidate.names[0]
        let isMail = name.text.lowercased().hasSuffix(".eml")
        guard candidate.shape == .file, isMail || name.text.lowercased().hasSuffix(".xlsx"),
            candidate.bytes <= (isMail ? Self.largestReply : Self.largestInlay),
            let file = try? inbox.folder.openFile(name), let hasher = SHA256()
        else { return false }
        let status = try file.status()
        let sheets = conductor.reader.tables(file)
        guard !sheets.isEmpty else { return false }
        try file.readAll { hasher.update($0) }
        guard let digest = hasher.finish()?.hex else { return false }
        for inlay in conductor.inlays where !isMail || inlay.comesByMail {
            guard try inlay.take(sheets, file: file, digest: digest, for: conductor) else { continue }
            conductor.log.info("carried out", ["file": name.text])
            _ = try inbox.departure.remove(name, read: file, accepted: status, lease: nil)
            forget([name.text])
            return true
        }
        return false
    }

    private func isStuck(_ candidate: InboxCandidate) throws -> Bool {
        guard let mark = stuck[candidate.names[0]] else { return false }
        if try inbox.mark(of: candidate.names[0]) == mark { return true }
        stuck[candidate.names[0]] = nil
        return false
    }

    /// Whether it has settled, or its wait is over.
    private func answer(_ candidate: InboxCandidate) -> Settling.Answer {
        switch candidate.shape {
        case .file: return settling.look(at: candidate.names[0], in: inbox.folder)
        case .folder:
            let answer = settling.look(atFolder: candidate.names[0], in: inbox.folder)
            switch answer {
            case .moving(.empty, _), .moving(.unfinished, _):
                return hasWaited(candidate.names) ? .settled : answer
            case .settled, .moving, .gone, .unusable: return answer
            }
        case .parts:
            var answer = Settling.Answer.settled
            for name in candidate.names {
                let one = settling.look(at: name, in: inbox.folder)
                if one != .settled { answer = one }
            }
            guard answer == .settled, !candidate.isWhole else { return answer }
            return hasWaited(candidate.names) ? .settled : .moving(.incomplete, again: .seconds(60))
        }
    }

    /// By the clock of `--at`, counted from the last of it that came.
    private func hasWaited(_ names: [FileName]) -> Bool {
        let times = names.map { told[$0.text].flatMap { Instant($0.since) } }
        guard let last = times.compactMap(\.self).max(), !times.contains(nil) else { return false }
        return conductor.clock.now().seconds - last.seconds >= conductor.configuration.daemon.partsWait
    }

    private func hasRoom(for candidate: InboxCandidate) -> Bool {
        Room.isEnough(
            for: candidate.bytes, in: conductor.root.state, rule: conductor.configuration.daemon.diskReserve)
    }

    /// Tells the ledger of names that are not taken, and of those that are gone.
    private func tell(_ untaken: [(names: [FileName], why: Settling.Why)], isAll: Bool, isLast: Bool) throws {
        let now = MachineClock.steady()
        var records: [ArrivingRecord] = []
        var present: Set<String> = []
        for (names, why) in untaken {
            for name in names {
                present.insert(name.text)
                let since = seen[name] ?? now
                seen[name] = since
                let isWorth: Bool =
                    switch why {
                    case .open, .fresh: isLast || now - since >= Self.worthTelling
                    case .unfinished, .incomplete, .empty, .link, .tooLarge, .notPermitted, .noRoom, .stuck: true
                    }
                let words = Untaken.words(why)
                guard isWorth, told[name.text]?.why != words else { continue }
                records.append(
                    ArrivingRecord(
                        source: inbox.key, name: name.text, since: told[name.text]?.since ?? conductor.now(),
                        why: words, isPacket: why != .link && why != .stuck))
            }
        }
        if isAll {
            forget(told.keys.filter { !present.contains($0) })
            seen = seen.filter { present.contains($0.key.text) }
        }
        guard !records.isEmpty else { return }
        try conductor.ledger.write { ledger in for record in records { try ledger.setArriving(record) } }
        for record in records {
            if !record.isPacket, told[record.name] == nil {
                conductor.log.warning("left in the inbox", ["file": record.name, "cause": record.why.en])
            } else if Untaken.needsPerson(record) {
                conductor.log.warning("not taken", ["file": record.name, "cause": record.why.en])
            }
            told[record.name] = record
        }
    }

    private func forget(_ names: [String]) {
        let gone = names.filter { told[$0] != nil }
        guard !gone.isEmpty else { return }
        do {
            try conductor.ledger.write { ledger in
                for name in gone { try ledger.removeArriving(source: inbox.key, name: name) }
            }
            for name in gone { told[name] = nil }
        } catch {
            conductor.log.warning("the ledger cannot be told of a name that is gone", ["cause": "\(error)"])
        }
    }
}
