public import Edition
public import Values

/// `rounds/<n>/index.html`: who scores whom, how good that design is, what came back; and the list of disagreements.
public struct RoundPage: Sendable {
    private let edition: Edition
    private let templates: Templates
    private let scriptHashes: String

    public init(edition: Edition, templates: Templates) {
        self.edition = edition
        self.templates = templates
        scriptHashes = ContentSecurity.hashes(of: ["language.js"], in: templates)
    }

    public func html(_ round: RoundOverview) -> [UInt8] {
        let quality = round.assignment.quality
        var values = head(round.assignment.round)
        values["opened"] = edition.dates.shown(round.opened)
        if let closed = round.closed { values["closed"] = edition.dates.shown(closed) }
        if let because = round.because { values["because"] = because }
        values["missing"] = round.missing > 0 ? round.missing : false as Any
        values["applicants"] = round.assignment.entrants.count
        values["judges"] = round.standings.count
        values["needed"] = round.assignment.judgesPerApplicant
        values["seed"] = "\(round.assignment.seed)"
        values["quality"] =
            [
                "least": quality.leastLoad, "most": quality.mostLoad, "linked": quality.linkedPairs,
                "pairs": quality.pairs, "groups": quality.groups, "isConnected": quality.isConnected,
                "expert": quality.expert, "possible": quality.expertPossible,
            ] as [String: Any]
        values["standings"] = round.standings.map { Self.values($0) }
        values["strangers"] = listed(round.strangers.map(Self.values))
        values["short"] = listed(round.short.map { ["name": $0] })
        values["conflicts"] = listed(
            round.assignment.conflicts.map { conflict in
                [
                    "judge": round.assignment.member(conflict.judge)?.name ?? conflict.judge,
                    "applicant": round.assignment.entrant(conflict.applicant)?.name ?? conflict.applicant,
                    "kind": conflict.kind.words.values, "evidence": conflict.evidence.values,
                ]
            })
        values["changes"] = listed(
            round.changes.map { ["at": edition.dates.shown($0.at), "by": $0.by, "because": $0.because] })
        values["hasList"] = round.hasList
        return Array(templates.render("round.html", values).utf8)
    }

    /// `rounds/<n>/disagreement.html`, without the judges' names.
    /// - Parameter round: in which the panel differed.
    public func disagreements(_ list: [Disagreement], round: Int) -> [UInt8] {
        let names = Dictionary(
            edition.indicators.leaves.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
        var values = head(round)
        values["list"] = listed(
            list.map { one in
                [
                    "name": one.name,
                    "criterion": (names[one.criterion] ?? Bilingual(zh: one.criterion, en: one.criterion)).values,
                    "median": Figures.number(one.median), "range": Figures.number(one.range),
                    "scores": one.opinions.map { Figures.number($0.score) }.joined(separator: "  "),
                    "reasons": one.opinions.filter { !$0.reason.isEmpty }.map {
                        ["score": Figures.number($0.score), "reason": $0.reason]
                    },
                ]
            })
        return Array(templates.render("disagreement.html", values).utf8)
    }

    private func head(_ round: Int) -> [String: Any] {
        [
            "scriptHashes": scriptHashes, "edition": edition.name.values, "organiser": edition.organiser.values,
            "round": round,
        ]
    }

    private static func values(_ standing: RoundOverview.Standing) -> [String: Any] {
        let isComplete = standing.accepted >= standing.assigned
        return [
            "id": standing.judge.id, "name": standing.judge.name, "assigned": standing.assigned,
            "accepted": standing.accepted, "recused": standing.recused > 0 ? standing.recused : false as Any,
            "withdrawn": standing.hasWithdrawn, "isComplete": isComplete, "tone": isComplete ? "good" : "wait",
            "faults": listed(standing.faults.map(Self.values)),
        ]
    }

    private static func values(_ fault: SheetFault) -> [String: Any] {
        ["cell": fault.cell, "applicant": fault.applicant, "zh": fault.reason.zh, "en": fault.reason.en]
    }
}

extension Conflict.Kind {
    var words: Bilingual {
        switch self {
        case .employer: Bilingual(zh: "任职单位", en: "Employer")
        case .group: Bilingual(zh: "同一集团", en: "Owner group")
        case .domain: Bilingual(zh: "邮箱域名", en: "E-mail domain")
        case .declared: Bilingual(zh: "事先声明", en: "Declared")
        case .recused: Bilingual(zh: "评分时声明", en: "Declared while scoring")
        }
    }
}
