internal import Edition
internal import JSON
internal import Ledger
internal import Reporting
internal import Values

/// Reckons from the events, the panel and the ranking what the fairness page tells.
struct FairnessFigures {
    private(set) var fairness = Fairness()
    /// Persons who acted: their names are left out of reasons.
    private(set) var persons: Set<String> = []

    init(
        _ ledger: LedgerSnapshot, published: Published, ranking: Ranking, input: RankingInput, edition: Edition
    ) throws {
        fairness.version = published.version
        fairness.date = String(published.at.prefix(10))
        fairness.listed = published.listed.count
        fairness.withdrawals = published.confirmation.withdrawals.count
        fairness.corrections = (published.former + [published.confirmation]).count { $0.cause == .correction }
        fairness.objectionDays = edition.publication.objectionDays
        fairness.ruleChanges = try ledger.ruleChanges()
        try addIntake(ledger)
        try addPanel(ledger, ranking, input)
        addCut(ranking)
        try addObjections(ledger)
    }

    private mutating func addObjections(_ ledger: LedgerSnapshot) throws {
        let all = try ledger.objections()
        let names: [(Objection.Outcome?, Bilingual)] = [
            (.upheld, Bilingual(zh: "异议成立", en: "Upheld")), (.rejected, Bilingual(zh: "异议不成立", en: "Rejected")),
            (.withdrawn, Bilingual(zh: "异议撤回", en: "Taken back")), (nil, Bilingual(zh: "异议处理中", en: "Open")),
        ]
        fairness.objections = [Fairness.Count(Bilingual(zh: "异议", en: "Objections"), all.count)]
        fairness.objections += names.compactMap { outcome, name in
            let count = all.count { $0.answer?.outcome == outcome }
            return count > 0 ? Fairness.Count(name, count) : nil
        }
        persons.formUnion(all.map(\.by))
    }

    /// How a packet went, as its events tell.
    private struct Course {
        var received: Instant?
        var first: Instant?
        var machine: PacketState?
        var codes: Set<String> = []
    }

    private mutating func addIntake(_ ledger: LedgerSnapshot) throws {
        let states = try ledger.counts()
        fairness.arrived = states.values.reduce(0, +)
        fairness.states = PacketState.allCases.compactMap { state in
            states[state].map { Fairness.Count(state.words, $0) }
        }
        var applicants: [String: String] = [:]
        try ledger.eachPacket { packet in
            applicants[packet.arrival.id] = packet.applicantNumber.map { "#\($0)" } ?? packet.arrival.id
        }
        var courses: [String: Course] = [:]
        var returned: [String: Instant] = [:]
        var mended: [String: Instant] = [:]
        try ledger.eachEvent { chained in
            guard let event = chained.event else { return true }
            if let by = event.by, by.count > 1 { persons.insert(by) }
            guard let packet = event.packet, let at = Instant(event.at) else { return true }
            let applicant = applicants[packet] ?? packet
            switch event.kind {
            case .received: courses[packet, default: Course()].received = at
            case .judged:
                if courses[packet]?.first == nil { courses[packet, default: Course()].first = at }
                let verdict = event["verdict"]?.text.flatMap(PacketState.init(rawValue:))
                courses[packet, default: Course()].machine = verdict
                for code in event["codes"]?.elements?.compactMap(\.text) ?? [] {
                    courses[packet, default: Course()].codes.insert(code)
                }
            case .decided:
                if let state = event.state { decided(packet, event, state, machine: courses[packet]?.machine) }
            default: break
            }
            if event.state == .returned, returned[applicant] == nil { returned[applicant] = at }
            if event.state == .queued, returned[applicant] != nil, mended[applicant] == nil { mended[applicant] = at }
            return true
        }
        fairness.returned = returned.count
        fairness.mended = mended.count
        fairness.mending = Quartiles(
            mended.compactMap { applicant, at in returned[applicant].map { Double(at.seconds - $0.seconds) } })
        fairness.answers = Quartiles(
            courses.values.compactMap { course in
                guard let received = course.received, let first = course.first else { return nil }
                return Double(max(0, first.seconds - received.seconds))
            })
        fairness.findings = Self.counts(courses.values.flatMap { $0.codes.filter { !Self.isRefusal($0) } })
        fairness.refusals = Self.counts(courses.values.flatMap { $0.codes.filter(Self.isRefusal) })
    }

    private mutating func decided(_ packet: String, _ event: LedgerEvent, _ state: PacketState, machine: PacketState?) {
        guard let machine else { return }
        if machine == .held {
            fairness.settledByPersons += 1
        } else if (machine == .queued) != (state == .queued) {
            fairness.overrulings.append(
                Fairness.Overruling(
                    packet: packet, date: String(event.at.prefix(10)), machine: machine, person: state,
                    because: event.because ?? ""))
        }
    }

    private static func isRefusal(_ code: String) -> Bool { code.hasPrefix("archive.") || code.hasPrefix("packet.") }

    private static func counts(_ codes: [String]) -> [Fairness.Count] {
        let counts = Dictionary(codes.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { Fairness.Count(FindingNames.name($0.key), $0.value) }
    }

    private mutating func addPanel(_ ledger: LedgerSnapshot, _ ranking: Ranking, _ input: RankingInput) throws {
        fairness.applicantsScored = ranking.ranking.count
        fairness.judges = ranking.judges.map {
            Fairness.JudgeLine(scores: $0.n, severity: $0.severity, error: $0.error)
        }
        if let agreement = ranking.panel?.agreement {
            fairness.agreement = [
                .init(
                    Bilingual(zh: "Krippendorff α（定距）", en: "Krippendorff's alpha (interval)"), agreement.alpha.interval
                ),
                .init(Bilingual(zh: "ICC(2,1) 单个评委", en: "ICC(2,1), one judge"), agreement.icc.two1),
                .init(Bilingual(zh: "ICC(2,k) 评委均值", en: "ICC(2,k), the mean of judges"), agreement.icc.twoK),
                .init(Bilingual(zh: "Kendall W", en: "Kendall's W"), agreement.kendallWTies ?? agreement.kendallW),
            ]
        }
        guard let last = try ledger.panelRounds().last else { return }
        let names: [(Conflict.Kind, Bilingual)] = [
            (.employer, Bilingual(zh: "评委任职于参评企业", en: "The judge works for the applicant")),
            (.group, Bilingual(zh: "同属一个集团", en: "Both belong to one group")),
            (.domain, Bilingual(zh: "使用同一邮箱域名", en: "Both write from one e-mail domain")),
            (.declared, Bilingual(zh: "评委事先申报", en: "Declared by the judge beforehand")),
            (.recused, Bilingual(zh: "评委在评分表中申请回避", en: "The judge withdrew in the workbook")),
        ]
        let conflicts = last.assignment.conflicts
        fairness.conflicts = names.compactMap { kind, name in
            let count = conflicts.count { $0.kind == kind }
            return count > 0 ? Fairness.Count(name, count) : nil
        }
        let barred = Set(conflicts.map { [$0.judge, $0.applicant] })
        fairness.conflictsScored =
            Set(input.scores.filter { $0.score != nil }.map { [$0.judge, $0.applicant] }).intersection(barred).count
    }

    /// How many places on each side of the cut are shown.
    private static let beside = 6

    private mutating func addCut(_ ranking: Ranking) {
        let placed = ranking.ranking.filter { $0.rank != nil }
        let line = ranking.rules.listed
        fairness.closeCalls = placed.count { $0.isCloseCall }
        fairness.firm = placed.count - fairness.closeCalls
        fairness.settledIn = placed.count { $0.settlement?.listed == true && ($0.rank ?? 0) > line }
        fairness.settledOut = placed.count { $0.settlement?.listed == false && ($0.rank ?? 0) <= line }
        fairness.notes = ranking.notes
        fairness.cut = placed.compactMap { one in
            guard let rank = one.rank, let probability = one.listedProbability, let interval = one.interval,
                abs(rank - line) <= Self.beside || one.isCloseCall
            else { return nil }
            return Fairness.Place(
                rank: rank, probability: probability, low: interval.low, high: interval.high, isListed: one.isListed,
                isSettled: one.settlement != nil)
        }
    }
}
