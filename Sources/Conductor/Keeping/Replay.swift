internal import Files
internal import JSON
internal import Ledger
internal import Values

/// Takes the events of a journal into an empty ledger, as they were.
struct Replay {
    let ledger: Ledger
    let root: Root

    func run(_ summary: inout Rebuild.Summary) throws {
        guard try root.state.status(of: Journal.name) != nil else { return }
        let file = try root.state.openFile(Journal.name)
        var rest: [UInt8] = []
        var batch: [String] = []
        var count = 0
        func flush() throws {
            guard !batch.isEmpty else { return }
            try ledger.write { ledger in for body in batch { try take(body, in: ledger) } }
            count += batch.count
            batch = []
        }
        var offset = 0
        let size = try file.size()
        var room = [UInt8](repeating: 0, count: 1 << 20)
        while offset < size {
            let read = try room.withUnsafeMutableBytes { try file.read(at: offset, into: $0) }
            guard read > 0 else { break }
            offset += read
            rest += room[..<read]
            var start = 0
            while let end = rest[start...].firstIndex(of: 0x0A) {
                batch.append(String(decoding: rest[start..<end], as: UTF8.self))
                start = end + 1
            }
            rest.removeFirst(start)
            if batch.count >= 500 { try flush() }
        }
        try flush()
        summary.events = count
        summary.packets = try ledger.read { ledger in
            var packets = 0
            try ledger.eachPacket { _ in packets += 1 }
            return packets
        }
    }

    private func take(_ body: String, in ledger: LedgerTransaction) throws {
        let head = try ledger.now.head()
        guard let chained = JournalLine.event(body, number: head.number + 1, after: head.chain),
            let event = chained.event
        else {
            throw Trouble(
                .failed, zh: "流水账第 \(head.number + 1) 行读不懂。",
                en: "Line \(head.number + 1) of the journal cannot be read.")
        }
        try ledger.append(chained, packet: event.packet)
        guard let id = event.packet else {
            if event.kind == .configured, let edition = event["edition"]?.text {
                try ledger.setNote("edition", edition)
            }
            if event.kind == .panel { try ledger.applyPanel(event) }
            try recall(event, in: ledger)
            if event.kind == .confirmed { try confirm(event, in: ledger) }
            if event.kind == .published, let version = event["version"]?.int, let digest = event["digest"]?.text {
                try ledger.setPublication(version: version, at: event.at, digest: digest)
            }
            return
        }
        if event.kind == .received { try insert(event, id, in: ledger) } else { try apply(event, to: id, in: ledger) }
    }

    /// The event holds the whole confirmation; the ranking that was signed is computed again when it is wanted.
    private func confirm(_ event: LedgerEvent, in ledger: LedgerTransaction) throws {
        guard let confirmation = event["confirmation"], let version = confirmation["version"]?.int else { return }
        try ledger.addConfirmation(
            version: version, at: event.at, confirmation: confirmation.bytes(), input: nil, ranking: nil)
    }

    private func recall(_ event: LedgerEvent, in ledger: LedgerTransaction) throws {
        switch event.kind {
        case .objected:
            _ = try ledger.addObjection(
                target: event["target"]?.text ?? "", by: event.by ?? "", because: event.because ?? "", at: event.at)
        case .answered:
            guard let number = event["objection"]?.int,
                let outcome = event["outcome"]?.text.flatMap(Objection.Outcome.init(rawValue:))
            else { return }
            try ledger.answerObjection(
                number,
                Objection.Answer(
                    outcome: outcome, by: event.by ?? "", because: event.because ?? "", at: event.at))
        case .forgotten: try ledger.forgetContents()
        default: break
        }
    }

    private func insert(_ event: LedgerEvent, _ id: String, in ledger: LedgerTransaction) throws {
        guard let sha256 = event["sha256"]?.text, let bytes = event["bytes"]?.int,
            let shape = event["shape"]?.text.flatMap(PacketShape.init(rawValue:))
        else {
            throw Trouble(.failed, zh: "\(id) 的收件记录不全。", en: "The journal does not tell how \(id) came.")
        }
        // The names of a withheld event went with it.
        let names = event["names"]?.elements?.compactMap(\.text) ?? []
        var arrival = Arrival(
            id: id, sha256: sha256, names: names, bytes: bytes, received: event["received"]?.text ?? event.at,
            source: event["source"]?.text)
        let original = event["original"]?.text
        if let original, let first = try ledger.now.packet(original) {
            arrival.names = first.arrival.names + names.filter { !first.arrival.names.contains($0) }
            try ledger.setNames(arrival.names, of: original)
        }
        try ledger.insert(arrival, shape: shape, original: original)
    }

    private func apply(_ event: LedgerEvent, to id: String, in ledger: LedgerTransaction) throws {
        if let state = event.state {
            let why = state == .deferred ? event.because.map { Bilingual(zh: $0, en: $0) } : nil
            try ledger.setState(state, of: id, since: event.at, why: why)
        }
        switch event.kind {
        case .decided: try ledger.setDecided(event.state, of: id)
        case .deferred:
            let again = event["again"]?.flag ?? false
            try ledger.setTries(
                event["tries"]?.int ?? 1, nextTry: again ? MachineClock.wall() / 1_000_000_000 : nil, of: id)
        case .attached:
            let whose = Applicant(name: event["name"]?.text, code: event["code"]?.text)
            let number = try ledger.applicant(whose, nameKey: NameKey.key(whose.name))
            try ledger.setApplicant(number, isAttached: true, of: id)
        case .corrected:
            for fact in event.facts {
                try ledger.setCorrection(
                    fact.name, to: fact.value.string(), of: id, by: event.by ?? "", at: event.at)
            }
        case .reminded: try ledger.setLetter(id, kind: "reminder", made: event.at)
        case .sent: try ledger.setSent(id, kind: event.state?.rawValue ?? "", at: event.at)
        case .judged, .superseded: try ledger.removeLetters(id)
        case .received, .retried, .configured, .panel, .confirmed, .published, .objected, .answered, .forgotten: break
        }
    }

    /// The event of a packet that was found in the vault alone.
    static func received(_ arrival: Arrival, shape: PacketShape, at: String) -> LedgerEvent {
        LedgerEvent(
            at: at, kind: .received, packet: arrival.id, state: .received,
            facts: [
                .init("sha256", .string(arrival.sha256)), .init("names", .array(arrival.names.map { .string($0) })),
                .init("bytes", .integer(arrival.bytes)), .init("shape", .string(shape.rawValue)),
                .init("received", .string(arrival.received)),
            ])
    }
}
