internal import Edition
internal import JSON
internal import Ledger
public import Values

/// Objections to the published list (异议期): taken within the edition's days after publication, answered with who and
/// why, and counted on the page of equal treatment.
extension Conductor {
    /// Every objection, the first first.
    public func objections() throws -> [Objection] { try ledger.read { try $0.objections() } }

    /// The last day on which objections are taken; nil before the first publication.
    public func objectionsUntil() throws -> CivilDay? {
        guard let published = try ledger.read({ try $0.lastPublication() }), let instant = Instant(published) else {
            return nil
        }
        let day = instant.day(zoneMinutes: edition.dates.zoneMinutes)
        return CivilDay(sinceEpoch: day.sinceEpoch + edition.publication.objectionDays)
    }

    /// Records an objection.
    /// - Parameter target: A packet's id, or an applicant's credit code or name.
    /// - Returns: its number.
    public func object(_ target: String, by: String, because: String) throws -> Int {
        try Self.demand(by, because)
        guard let last = try objectionsUntil() else {
            throw Trouble(.usage, zh: "名单尚未公布，没有可异议的。", en: "No list is published yet to object to.")
        }
        let today = clock.now().day(zoneMinutes: edition.dates.zoneMinutes)
        guard today <= last else {
            throw Trouble(
                .usage, zh: "异议期已于 \(last) 结束。", en: "Objections were taken until \(last).")
        }
        let at = now()
        let number = try ledger.write { ledger in
            if try ledger.now.packet(target) == nil { _ = try Self.number(of: target, in: ledger.now) }
            let number = try ledger.addObjection(target: target, by: by, because: because, at: at)
            try ledger.append(
                LedgerEvent(
                    at: at, kind: .objected, by: by, because: because,
                    facts: [.init("objection", .integer(number)), .init("target", .string(target))]))
            return number
        }
        try journal.catchUp()
        return number
    }

    /// Records what was answered to an objection. An answer stands: a second one is refused.
    public func answer(_ number: Int, _ outcome: Objection.Outcome, by: String, because: String) throws {
        try Self.demand(by, because)
        let at = now()
        try ledger.write { ledger in
            guard let objection = try ledger.now.objections().first(where: { $0.number == number }) else {
                throw Trouble(.usage, zh: "没有第 \(number) 号异议。", en: "There is no objection \(number).")
            }
            if let answer = objection.answer {
                throw Trouble(
                    .usage, zh: "第 \(number) 号异议已于 \(answer.at) 答复。",
                    en: "Objection \(number) was answered at \(answer.at).")
            }
            try ledger.answerObjection(
                number, Objection.Answer(outcome: outcome, by: by, because: because, at: at))
            try ledger.append(
                LedgerEvent(
                    at: at, kind: .answered, by: by, because: because,
                    facts: [.init("objection", .integer(number)), .init("outcome", .string(outcome.rawValue))]))
        }
        try journal.catchUp()
    }
}
