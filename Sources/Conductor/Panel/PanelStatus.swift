internal import Files
public import JSON
public import Ledger
internal import Panel
internal import Text
public import Values

/// Who is still to send what: what `panel status` prints.
public struct PanelStatus: Equatable, Sendable {
    public struct Standing: Equatable, Sendable {
        /// Its id.
        public var judge: String
        public var name: String
        /// Applicants to score, without those of whom the judge asked to be excused.
        public var assigned: Int
        /// Applicants scored.
        public var accepted: Int
        public var recused: Int
        public var hasWithdrawn: Bool
        /// Of the workbook that came last.
        public var faults: [SheetFault]
        public var missing: Int { max(0, assigned - accepted) }
    }
    /// nil before the first assignment.
    public private(set) var round: PanelRound?
    public private(set) var judges: [Standing] = []
    /// Applicants with fewer judges than the edition asks for, since somebody asked to be excused: names.
    public private(set) var short: [String] = []
    /// Of workbooks that are nobody's on the panel.
    public private(set) var strangers: [SheetFault] = []
    /// Frozen editions: more than one were in force.
    public private(set) var editions: [PanelEdition] = []

    /// A root without a ledger, or without an assignment, has nothing to tell.
    public init(root: String) throws {
        guard Root.hasLedger(root) else { return }
        let ledger = try Ledger(at: root + "/.pingxuan/ledger.sqlite")
        self = try ledger.read { try PanelStatus(PanelState(in: $0), in: $0) }
    }

    init(_ state: PanelState, in ledger: LedgerSnapshot) throws {
        editions = state.editions
        strangers = state.imports.filter { $0.sheet.judge.isEmpty && $0.sheet.round == state.round?.number ?? 0 }
            .flatMap(\.sheet.faults)
        guard let round = state.round else { return }
        self.round = round
        let assignment = round.assignment
        // What a judge gave before withdrawing stands; of all others this round's workbook is awaited.
        let standing = try ledger.scores(round: round.number).filter { assignment.withdrawn.contains($0.judge) }
        let current = state.imports.filter(\.isCurrent).map(\.sheet)
        let scored = Dictionary(
            grouping: standing + current.filter { $0.round == round.number }.flatMap(\.scores), by: \.judge
        ).mapValues { Set($0.map(\.applicant)) }
        var excused: [String: Int] = [:]
        for task in assignment.tasks {
            let recused = Set(current.filter { $0.judge == task.judge }.flatMap(\.recused))
            let own = task.applicants.filter { !recused.contains($0) }
            for key in task.applicants where recused.contains(key) { excused[key, default: 0] += 1 }
            let last = state.imports.last { $0.sheet.judge == task.judge && $0.sheet.round == round.number }
            judges.append(
                Standing(
                    judge: task.judge, name: assignment.member(task.judge)?.name ?? task.judge, assigned: own.count,
                    accepted: own.count { scored[task.judge]?.contains($0) == true },
                    recused: task.applicants.count - own.count,
                    hasWithdrawn: assignment.withdrawn.contains(task.judge), faults: last?.sheet.faults ?? []))
        }
        var judgesOf: [String: Int] = [:]
        for key in assignment.tasks.flatMap(\.applicants) { judgesOf[key, default: 0] += 1 }
        short = assignment.entrants.filter { entrant in
            judgesOf[entrant.key, default: 0] - excused[entrant.key, default: 0] < assignment.judgesPerApplicant
        }.map(\.name)
    }

    public var json: JSONValue {
        [
            "round": JSONValue(round?.number),
            "state": JSONValue(round.map { $0.closed == nil ? "open" : "closed" }),
            "judges": .array(
                judges.map { standing in
                    [
                        "judge": .string(standing.judge), "name": .string(standing.name),
                        "assigned": .integer(standing.assigned), "accepted": .integer(standing.accepted),
                        "recused": .integer(standing.recused), "withdrawn": .bool(standing.hasWithdrawn),
                        "faults": .array(standing.faults.map(Self.json)),
                    ]
                }),
            "short": .array(short.map { .string($0) }),
            "strangers": .array(strangers.map(Self.json)),
            "editions": .array(
                editions.map {
                    [
                        "sha256": .string($0.edition.sha256), "at": .string($0.at), "by": JSONValue($0.by),
                        "because": JSONValue($0.because),
                    ]
                }),
        ]
    }

    public static func json(_ fault: SheetFault) -> JSONValue {
        [
            "applicant": .string(fault.applicant), "cell": .string(fault.cell),
            "reason": .string("\(fault.reason.zh)。 \(fault.reason.en)"),
        ]
    }

    /// For a terminal.
    public var text: String {
        guard let round else {
            return
                (["还没有分配评委。 No judges are assigned yet: pingxuan panel assign"]
                + strangers.map { "  " + Self.line($0) }).joined(separator: "\n")
        }
        var lines = [
            "第 \(round.number) 轮 round \(round.number)  \(round.closed == nil ? "开放 open" : "已关闭 closed")"
                + (round.sheets.isEmpty ? "  评分表未发 no workbooks yet" : "")
        ]
        for one in judges {
            let mark = one.hasWithdrawn ? "已退出 withdrawn" : one.missing == 0 ? "齐 complete" : "缺 lacks \(one.missing)"
            let recused = one.recused > 0 ? "  回避 recused \(one.recused)" : ""
            lines.append(
                "  \(one.judge)  \(Visible.text(one.name))  \(one.accepted)/\(one.assigned)\(recused)  \(mark)")
            lines += one.faults.map { "    " + Self.line($0) }
        }
        if !strangers.isEmpty { lines.append("不认识的评分表 workbooks of nobody on the panel") }
        lines += strangers.map { "  " + Self.line($0) }
        if !short.isEmpty {
            lines.append(
                "评委不足，请运行 pingxuan panel assign 补足 too few judges, assign again: "
                    + short.map { Visible.text($0) }.joined(separator: "、"))
        }
        for change in editions.dropFirst() {
            lines.append(
                "规则于 \(change.at) 改动 the edition was changed：\(change.by ?? "")，\(change.because ?? "")")
        }
        return lines.joined(separator: "\n")
    }

    /// `E7 某企业：… …`
    public static func line(_ fault: SheetFault) -> String {
        let place = [fault.cell, fault.applicant].filter { !$0.isEmpty }.joined(separator: " ")
        return (place.isEmpty ? "" : "\(place)：") + "\(fault.reason.zh)。 \(fault.reason.en)"
    }
}
