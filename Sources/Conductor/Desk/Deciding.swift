internal import Edition
internal import Files
internal import JSON
internal import Ledger
public import Values

/// What persons do to packets. Each is one event in the chain with who and why, and is published before it returns, so
/// it works beside a running daemon as well as without one.
extension Conductor {
    /// A person's decision: it overrules screening, and stands until a person takes it back.
    public func decide(
        _ id: String, _ decision: PacketMachine.Decision, by: String, because: String
    ) throws {
        try Self.demand(by, because)
        let at = now()
        let change = try ledger.write { ledger in
            let packet = try Self.kept(id, in: ledger.now)
            return try decide(packet, decision, by: by, because: because, at: at, in: ledger)
        }
        try show([change])
    }

    func decide(
        _ packet: PacketRecord, _ decision: PacketMachine.Decision, by: String, because: String, at: String,
        in ledger: LedgerTransaction
    ) throws -> Judging.Change {
        let id = packet.arrival.id
        var machine = PacketMachine(state: packet.state, decided: packet.decided)
        switch machine.handle(.decided(decision)) {
        case .enter(let state):
            try ledger.setState(state, of: id, since: at)
            try ledger.setDecided(state, of: id)
            try ledger.setTries(0, nextTry: nil, of: id)
            try ledger.append(
                LedgerEvent(
                    at: at, kind: .decided, packet: id, by: by, because: because, state: state,
                    facts: [.init("decision", .string(decision.rawValue))]))
            return Judging.Change(packet: id, from: packet.state, to: state)
        case .fault(let fault): throw Trouble.cannot(fault, packet)
        case .read, .postpone, .judgeDossier, .stay: throw Trouble.cannot(.noVerdict, packet)
        }
    }

    /// A person says whose packet it is: it becomes part of that applicant's dossier, which is judged anew.
    /// - Parameter applicant: A credit code, a name, or the id of a packet of the same applicant.
    public func attach(_ id: String, to applicant: String, by: String, because: String) throws {
        try Self.demand(by, because)
        try recordConfiguration()
        let at = now()
        let edition = edition
        let changes = try ledger.write { ledger in
            let packet = try Self.kept(id, in: ledger.now)
            let number = try Self.number(of: applicant, in: ledger.now)
            var machine = PacketMachine(state: packet.state, decided: packet.decided)
            let action = machine.handle(.attached)
            if case .fault(let fault) = action { throw Trouble.cannot(fault, packet) }
            try ledger.setApplicant(number, isAttached: true, of: id)
            let whose = try ledger.now.applicant(number) ?? Applicant()
            try ledger.append(
                LedgerEvent(
                    at: at, kind: .attached, packet: id, by: by, because: because, state: packet.state,
                    facts: [.init("code", JSONValue(whose.code)), .init("name", JSONValue(whose.name))]))
            var judging = Judging(ledger: ledger, edition: edition, at: at)
            if action == .judgeDossier, let packet = try ledger.now.packet(id) {
                try judging.judgeDossier(of: number, because: packet)
            }
            if let former = packet.applicantNumber, former != number { try judging.uncover(former) }
            return judging.changes
        }
        try show(changes + [Judging.Change(packet: id, from: .received, to: .received)])
    }

    /// A packet that was not erased.
    private static func kept(_ id: String, in ledger: LedgerSnapshot) throws -> PacketRecord {
        guard let packet = try ledger.packet(id) else { throw Trouble.noPacket(id) }
        guard !packet.isForgotten else { throw Trouble.forgotten(packet) }
        return packet
    }

    static func number(of applicant: String, in ledger: LedgerSnapshot) throws -> Int {
        if let packet = try ledger.packet(applicant), let number = packet.applicantNumber { return number }
        if let number = try ledger.applicantNumber(code: applicant, nameKey: NameKey.key(applicant)) { return number }
        throw Trouble(
            .usage, zh: "没有这家参评企业：\(applicant)。请写信用代码、名称或其材料包编号。",
            en: "There is no such applicant: \(applicant). Give a credit code, a name or the id of one of its packets.")
    }

    /// Reads a packet again from the vault, now.
    /// - Returns: its state then.
    public func retry(_ id: String) throws -> PacketState {
        // It is judged by the rules as they stand: the chain tells which.
        try recordConfiguration()
        let at = now()
        try ledger.write { ledger in
            let packet = try Self.kept(id, in: ledger.now)
            var machine = PacketMachine(state: packet.state, decided: packet.decided)
            switch machine.handle(.retryAsked) {
            case .read(let state):
                try ledger.setState(state, of: id, since: at)
                try ledger.setTries(0, nextTry: nil, of: id)
                try ledger.append(LedgerEvent(at: at, kind: .retried, packet: id, state: state))
            case .fault(let fault): throw Trouble.cannot(fault, packet)
            case .enter, .postpone, .judgeDossier, .stay: break
            }
        }
        let changes = try record([ResultGroup.Item(packet: id, result: read(id))])
        try publish(changes)
        return try ledger.read { try $0.packet(id)?.state } ?? .received
    }

    /// Notes that letters were sent.
    public func markSent(_ ids: [String], by: String?) throws {
        let at = now()
        try ledger.write { ledger in
            for id in ids {
                guard let packet = try ledger.now.packet(id) else { throw Trouble.noPacket(id) }
                try ledger.setSent(id, kind: packet.state.rawValue, at: at)
                try ledger.append(LedgerEvent(at: at, kind: .sent, packet: id, by: by, state: packet.state))
            }
        }
        try journal.catchUp()
    }

    /// Tells the hooks of changes, and publishes them.
    func show(_ changes: [Judging.Change]) throws {
        for change in changes where change.from != change.to {
            hooks.note(change.packet, from: change.from, to: change.to)
        }
        try publish(changes)
    }

    private func publish(_ changes: [Judging.Change]) throws {
        var ids: [String] = []
        for change in changes where !ids.contains(change.packet) { ids.append(change.packet) }
        try publisher.publish(ids)
        try publisher.flush()
        try publisher.writeOverview()
        try journal.catchUp()
        hooks.finish(within: 30)
    }

    static func demand(_ by: String, _ because: String) throws {
        guard by.contains(where: { !$0.isWhitespace }), because.contains(where: { !$0.isWhitespace }) else {
            throw Trouble(.usage, zh: "请写明姓名（--by）和理由（--because）。", en: "Say who (--by) and why (--because).")
        }
    }
}

extension Trouble {
    static func cannot(_ fault: PacketMachine.Fault, _ packet: PacketRecord) -> Trouble {
        let (id, state) = (packet.arrival.id, packet.state)
        let words: Bilingual =
            switch fault {
            case .isDuplicate:
                Bilingual(
                    zh: "它与 \(packet.original ?? "") 相同，请对那一个操作。",
                    en: "It repeats \(packet.original ?? ""): act upon that one.")
            case .isSuperseded:
                Bilingual(zh: "该企业已有更新的材料包，请对最新的操作。", en: "The applicant has a newer packet: act upon that one.")
            case .notRead, .notAccepted: Bilingual(zh: "它还没有读取完。", en: "It has not been read yet.")
            case .alreadyAccepted, .notInHand, .noVerdict:
                Bilingual(zh: "此状态下不能这样做。", en: "That cannot be done in this state.")
            }
        return Trouble(
            .usage, zh: "\(id)（\(state.nameZh)）：\(words.zh)", en: "\(id) (\(state.rawValue)): \(words.en)")
    }
}
