internal import Edition
internal import Files
internal import JSON
internal import Ledger
internal import Reporting
internal import Values

/// A copy of `desk.xlsx` with decisions in it: carried out row by row, each recorded with who and why. A row that is
/// unclear or stale is given back with its cause, never guessed.
struct DeskInlay: Inlay {
    let comesByMail = false
    /// Rows of a stranger's workbook that are told.
    private static let mostForeign = 50

    func take(_ sheets: [TableSheet], file: FileHandle, digest: String, for conductor: Conductor) throws -> Bool {
        guard let desk = DeskReturn(sheets.map { DeskReturn.Sheet(name: $0.name, rows: $0.rows) }) else { return false }
        let at = conductor.now()
        let edition = conductor.edition
        let changes = try conductor.ledger.write { ledger -> [Judging.Change] in
            // The same copy again, after the program ended before it had left the inbox.
            guard try ledger.now.note("desk \(digest)") == nil else { return [] }
            try ledger.setNote("desk \(digest)", at)
            guard try desk.secret != nil && desk.secret == DeskSecret.known(in: ledger.now) else {
                let foreign = desk.decisions.prefix(Self.mostForeign).map { DeskAnswer(foreign: $0) }
                let told = Set(foreign.map(\.packet))
                let former = try DeskAnswer.all(in: ledger.now).filter { !told.contains($0.packet) }
                try DeskAnswer.keep(former + foreign, in: ledger)
                return []
            }
            var changes: [Judging.Change] = []
            var answers: [DeskAnswer] = []
            // Confirmations first: a decision in the same copy is about the form as it was confirmed.
            let stamps = try Dictionary(
                desk.decisions.map { ($0.packet, try DeskRows.stamp(of: $0.packet, in: ledger.now)) },
                uniquingKeysWith: { first, _ in first })
            changes += try confirm(desk, at: at, edition: edition, in: ledger, &answers)
            var seen: Set<String> = []
            for decision in desk.decisions {
                // Rows on one packet that contradict each other are both unclear; one that repeats another adds nothing.
                if decision.fault == nil, !seen.insert(decision.packet).inserted { continue }
                if let fault = decision.fault {
                    answers.append(DeskAnswer(decision, answer: fault))
                } else if try isCarriedOut(decision, in: ledger.now) {
                    continue
                } else if let cause = try stale(decision, stamp: stamps[decision.packet] ?? nil, in: ledger.now) {
                    answers.append(DeskAnswer(stale: decision, cause: cause))
                } else if let change = try carryOut(decision, at: at, by: conductor, in: ledger, &answers) {
                    changes.append(change)
                }
            }
            try DeskAnswer.keep(answers, in: ledger)
            return changes
        }
        try conductor.show(changes)
        return true
    }

    /// Whether the same copy came before, saved anew: what was decided last is this very decision.
    private func isCarriedOut(_ decision: DeskDecision, in ledger: LedgerSnapshot) throws -> Bool {
        guard let last = try ledger.events(of: decision.packet).last(where: { $0.kind == .decided }) else {
            return false
        }
        let kind = decision.kind.flatMap { PacketMachine.Decision(rawValue: $0.rawValue) }
        return last.state == kind?.state && last.by == decision.name && last.because == decision.reason
    }

    /// Why a decision is about what is no more.
    private func stale(_ decision: DeskDecision, stamp: String?, in ledger: LedgerSnapshot) throws -> Bilingual? {
        guard let packet = try ledger.packet(decision.packet), let stamp else {
            return Bilingual(zh: "没有这个材料包", en: "there is no such packet")
        }
        if let noted = decision.stamp {
            guard noted == stamp else {
                return Bilingual(
                    zh: "此后材料包已有变化（现为\(packet.state.nameZh)），请看新表再决定",
                    en: "the packet has changed since (now \(packet.state.rawValue)); decide on the new sheet")
            }
        } else if packet.state != .held {
            // A program dropped the hidden sheet; then only the state can tell.
            return Bilingual(
                zh: "材料包已不在待人工状态（现为\(packet.state.nameZh)）",
                en: "the packet is not held any more (now \(packet.state.rawValue))")
        }
        return nil
    }

    private func carryOut(
        _ decision: DeskDecision, at: String, by conductor: Conductor, in ledger: LedgerTransaction,
        _ answers: inout [DeskAnswer]
    ) throws -> Judging.Change? {
        guard let packet = try ledger.now.packet(decision.packet),
            let kind = decision.kind.flatMap({ PacketMachine.Decision(rawValue: $0.rawValue) })
        else { return nil }
        do {
            return try conductor.decide(
                packet, kind, by: decision.name, because: decision.reason, at: at, in: ledger)
        } catch let trouble as Trouble {
            answers.append(DeskAnswer(decision, answer: trouble.sentence))
            return nil
        }
    }

    /// Fields of scanned forms that a person confirmed or corrected, and the judgement that follows.
    private func confirm(
        _ desk: DeskReturn, at: String, edition: Edition, in ledger: LedgerTransaction, _ answers: inout [DeskAnswer]
    ) throws -> [Judging.Change] {
        var judging = Judging(ledger: ledger, edition: edition, at: at)
        let byPacket = Dictionary(grouping: desk.confirmations, by: \.packet)
        for (id, confirmations) in byPacket.sorted(by: { $0.key < $1.key }) {
            guard let packet = try ledger.now.packet(id) else { continue }
            guard packet.state == .held else {
                // Once it is confirmed, what was confirmed stands; only a change that came too late is told.
                if try ledger.now.corrections(of: id).isEmpty {
                    answers.append(DeskAnswer(unconfirmed: id, state: packet.state))
                }
                continue
            }
            let form = try Dossiers.reading(of: id, in: ledger.now, form: edition.form)?.forms.first(
                where: \.isRecognised)
            let by = desk.decisions.first { $0.packet == id && !$0.name.isEmpty }?.name ?? "desk.xlsx"
            var facts: [JSONValue.Member] = []
            for confirmation in confirmations {
                guard let field = edition.form[confirmation.key] else { continue }
                let value = FieldConfirmation.value(of: confirmation.value, for: field, proposed: form?[field.key])
                let json = try JSONCoding.encode(value)
                try ledger.setCorrection(field.key, to: json.string(), of: id, by: by, at: at)
                facts.append(.init(field.key, json))
            }
            guard !facts.isEmpty else { continue }
            try ledger.append(
                LedgerEvent(at: at, kind: .corrected, packet: id, by: by, state: packet.state, facts: facts))
            try judging.judgeAnew(packet)
        }
        return judging.changes
    }
}
