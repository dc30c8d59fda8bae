internal import Edition
internal import JSON
internal import Ledger
internal import Screening
internal import Values

/// Judges what was read, within the transaction that records it: a result and its new state commit together.
struct Judging {
    /// A packet whose report has changed.
    struct Change: Sendable {
        var packet: String
        var from: PacketState
        var to: PacketState
    }
    let ledger: LedgerTransaction
    let edition: Edition
    /// RFC 3339.
    let at: String
    private(set) var changes: [Change] = []
    /// Readings at hand, so that they need not be decoded again.
    private var readings: [String: Reading] = [:]

    init(ledger: LedgerTransaction, edition: Edition, at: String) {
        self.ledger = ledger
        self.edition = edition
        self.at = at
    }

    /// Records what was read of a packet, and judges it with all that its applicant has sent.
    mutating func judge(_ packet: PacketRecord, _ read: PacketReading) throws {
        let id = packet.arrival.id
        try ledger.setReading(read.json, images: read.images, of: id)
        var reading = read.reading
        let corrections = try ledger.now.corrections(of: id)
        if !corrections.isEmpty { Corrections.apply(corrections, to: &reading, form: edition.form) }
        readings[id] = reading
        try ledger.setTries(0, nextTry: nil, of: id)
        try judgeAnew(packet)
    }

    /// Judges a packet with all that its applicant has sent.
    mutating func judgeAnew(_ packet: PacketRecord) throws {
        let id = packet.arrival.id
        let alone = try judgement(of: [packet])
        guard try reading(of: id)?.refusal == nil else { return try enter(packet, alone, applicant: nil) }
        var number = packet.isAttached ? packet.applicantNumber : nil
        if number == nil {
            number = try ledger.applicant(alone.applicant, nameKey: NameKey.key(alone.applicant.name))
            try ledger.setApplicant(number, isAttached: false, of: id)
        }
        guard let number else { return try enter(packet, alone, applicant: nil) }
        try judgeDossier(of: number, because: packet, alone: alone)
    }

    /// Judges an applicant's newest packet with all before it. Earlier ones that still stood are superseded.
    ///
    /// - Parameters:
    ///   - because: the packet that was read or attached. Packets may be read in another order than they came, so it
    ///     need not be the newest; then it is judged as the dossier stood with it, and superseded at once.
    ///   - alone: its judgement by itself, when it is known.
    mutating func judgeDossier(of number: Int, because packet: PacketRecord, alone: Judgement? = nil) throws {
        let id = packet.arrival.id
        let all = try ledger.now.packets(ofApplicant: number).filter { other in
            try other.arrival.id == id || isPartOfDossier(other)
        }
        guard let newest = all.last else { return }
        if newest.arrival.id != id {
            let before = all.prefix { $0.number <= packet.number }
            try enter(packet, try judgement(of: Array(before)), applicant: number)
        }
        let whole = all.count == 1 ? try alone ?? judgement(of: all) : try judgement(of: all)
        try enter(newest, whole, applicant: number)
        for other in all.dropLast() {
            guard let other = try ledger.now.packet(other.arrival.id) else { continue }
            try supersede(other, by: newest.arrival.id)
        }
    }

    /// Judges a packet of a rebuilt ledger as the dossier stood with it, without changing its state or adding an event.
    /// - Returns: false when it would be judged otherwise today, nil when there is nothing to judge.
    mutating func judgeAgain(_ packet: PacketRecord) throws -> Bool? {
        let id = packet.arrival.id
        guard packet.state != .duplicate, try reading(of: id) != nil else { return nil }
        var judgement = try judgement(of: [packet])
        var number = packet.isAttached ? packet.applicantNumber : nil
        if try reading(of: id)?.refusal == nil, packet.state != .received {
            if number == nil {
                number = try ledger.applicant(judgement.applicant, nameKey: NameKey.key(judgement.applicant.name))
                try ledger.setApplicant(number, isAttached: false, of: id)
            }
            if let number {
                let before = try ledger.now.packets(ofApplicant: number).filter { other in
                    try other.number < packet.number && isPartOfDossier(other)
                }
                if !before.isEmpty { judgement = try self.judgement(of: before + [packet]) }
            }
        }
        let stored = StoredJudgement(judgement)
        try ledger.setJudgement(try stored.json(), codes: stored.codes, applicant: judgement.applicant, of: id)
        let why = Attention.why(packet.state, judgement.findings, isKnown: number != nil)
        if packet.state != .received { try ledger.setState(packet.state, of: id, since: packet.since, why: why) }
        readings[id] = nil
        return packet.decided != nil || packet.state == .superseded || packet.state == .received
            || packet.state == judgement.verdict
    }

    /// Judges an applicant's newest packet after one of its packets turned out to be another's.
    mutating func uncover(_ number: Int) throws {
        guard let newest = try ledger.now.packets(ofApplicant: number).last(where: { try isPartOfDossier($0) }) else {
            return
        }
        var machine = PacketMachine(state: newest.state, decided: newest.decided)
        _ = machine.handle(.uncovered)
        try judgeDossier(of: number, because: newest)
    }

    private func isPartOfDossier(_ packet: PacketRecord) throws -> Bool {
        switch packet.state {
        case .queued, .returned, .held, .ineligible, .superseded: true
        case .arriving, .received, .refused, .deferred, .duplicate: false
        }
    }

    private mutating func judgement(of packets: [PacketRecord]) throws -> Judgement {
        var parts: [Dossier.Part] = []
        for packet in packets {
            guard let reading = try reading(of: packet.arrival.id) else { continue }
            parts.append(Dossier.Part(packet: packet.arrival.id, reading: reading))
        }
        let received = packets.last.flatMap { Instant($0.arrival.received) } ?? Instant(seconds: 0)
        return Screening.judge(Dossier(parts: parts), under: edition, received: received)
    }

    private mutating func reading(of id: String) throws -> Reading? {
        if let reading = readings[id] { return reading }
        let reading = try Dossiers.reading(of: id, in: ledger.now, form: edition.form)
        readings[id] = reading
        return reading
    }

    /// Records a judgement, and the state that follows from it.
    private mutating func enter(_ packet: PacketRecord, _ judgement: Judgement, applicant: Int?) throws {
        let stored = StoredJudgement(judgement)
        try ledger.setJudgement(
            try stored.json(), codes: stored.codes, applicant: judgement.applicant, of: packet.arrival.id)
        var machine = PacketMachine(state: packet.state, decided: packet.decided)
        switch machine.handle(.judged(judgement.verdict)) {
        case .enter(let state):
            let why = Attention.why(state, judgement.findings, isKnown: applicant != nil)
            try ledger.setState(state, of: packet.arrival.id, since: at, why: why)
            if state != packet.state || stored.codes != packet.codes {
                try ledger.removeLetters(packet.arrival.id)
                try ledger.append(
                    LedgerEvent(
                        at: at, kind: .judged, packet: packet.arrival.id, state: state,
                        facts: [
                            .init("verdict", .string(judgement.verdict.rawValue)),
                            .init("codes", .array(stored.codes.map { .string($0) })),
                        ]))
            }
            changes.append(Change(packet: packet.arrival.id, from: packet.state, to: state))
        case .stay:
            changes.append(Change(packet: packet.arrival.id, from: packet.state, to: packet.state))
        case .fault(let fault):
            throw Trouble(.failed, zh: "状态不符：\(fault.rawValue)", en: "no such step: \(fault.rawValue)")
        case .read, .postpone, .judgeDossier: break
        }
    }

    private mutating func supersede(_ packet: PacketRecord, by newer: String) throws {
        var machine = PacketMachine(state: packet.state, decided: packet.decided)
        guard case .enter(let state) = machine.handle(.overtaken) else { return }
        try ledger.setState(state, of: packet.arrival.id, since: at)
        try ledger.append(
            LedgerEvent(
                at: at, kind: .superseded, packet: packet.arrival.id, state: state,
                facts: [.init("by", .string(newer))]))
        changes.append(Change(packet: packet.arrival.id, from: packet.state, to: state))
    }
}
