public import Edition
import Values

/// `published/fairness.html`: equal treatment in figures.
public struct FairnessPage: Sendable {
    private let edition: Edition
    private let templates: Templates
    /// Reasons are free text: what they might say of persons is left out.
    private let redaction: Redaction

    public init(edition: Edition, templates: Templates, redaction: Redaction) {
        self.edition = edition
        self.templates = templates
        self.redaction = redaction
    }

    public func file(_ fairness: Fairness) -> OutboxFile {
        OutboxFile(
            path: "published/fairness.html", bytes: Array(templates.render("fairness.html", values(fairness)).utf8))
    }

    private func values(_ all: Fairness) -> [String: Any] {
        var values: [String: Any] = [
            "scriptHashes": ContentSecurity.hashes(of: ["language.js"], in: templates),
            "edition": edition.name.values, "organiser": edition.organiser.values, "date": all.date,
            "version": all.version, "arrived": all.arrived, "states": counts(all.states, of: all.arrived),
            "returned": all.returned, "mended": all.mended, "refusals": listed(counts(all.refusals, of: nil)),
            "findings": listed(counts(all.findings, of: nil)), "settledByPersons": all.settledByPersons,
            "overrulings": overrulings(all), "applicants": all.applicantsScored, "judgeCount": all.judges.count,
            "judges": listed(judges(all)), "agreement": listed(all.agreement.map(measure)),
            "conflicts": listed(counts(all.conflicts, of: nil)), "conflictsScored": all.conflictsScored,
            "noneScored": all.conflictsScored == 0, "listed": all.listed, "closeCalls": all.closeCalls,
            "settledIn": all.settledIn, "settledOut": all.settledOut, "cut": listed(all.cut.map(place)),
            "firm": all.firm, "notes": listed(all.notes.map(\.values)), "withdrawals": all.withdrawals,
            "corrections": all.corrections, "objections": listed(counts(all.objections, of: nil)),
            "objectionDays": all.objectionDays,
            "close": Figures.number((edition.ranking.closeCall * 100).rounded()),
            "spread": Figures.number((edition.ranking.weightSpread * 100).rounded()), "draws": edition.ranking.draws,
        ]
        values["ruleChanges"] = listed(
            all.ruleChanges.map { change in
                var change = change
                change.because = redaction.text(change.because).text
                return change.words.values
            })
        if let answers = all.answers { values["answers"] = times(answers) }
        if let mending = all.mending { values["mending"] = times(mending) }
        return values
    }

    private func counts(_ counts: [Fairness.Count], of whole: Int?) -> [[String: Any]] {
        let most = max(1, whole ?? counts.map(\.count).max() ?? 1)
        return counts.map { count in
            [
                "name": count.name.values, "count": count.count,
                "width": Figures.number((Double(count.count) / Double(most) * 1000).rounded() / 10),
            ]
        }
    }

    private func overrulings(_ all: Fairness) -> [[String: Any]] {
        let groups = [
            (true, Bilingual(zh: "机器不通过，人工通过", en: "Let in by a person, not by the machine")),
            (false, Bilingual(zh: "机器通过，人工不通过", en: "Kept out by a person, not by the machine")),
        ]
        return groups.map { isKinder, name in
            let found = all.overrulings.filter { $0.isKinder == isKinder }
            return [
                "name": name.values, "count": found.count,
                "list": listed(
                    found.map { one in
                        [
                            "packet": one.packet, "date": one.date, "machine": one.machine.words.values,
                            "person": one.person.words.values, "because": redaction.text(one.because).text,
                        ]
                    }),
            ]
        }
    }

    private func judges(_ all: Fairness) -> [[String: Any]] {
        // In order of severity, so that nothing tells who is who.
        let sorted = all.judges.sorted { ($0.severity ?? 0, $0.scores) > ($1.severity ?? 0, $1.scores) }
        let most = max(0.1, sorted.map { abs($0.severity ?? 0) + ($0.error ?? 0) }.max() ?? 0.1)
        return sorted.enumerated().map { index, judge in
            var values: [String: Any] = ["number": index + 1, "scores": judge.scores]
            if let severity = judge.severity {
                values["severity"] = Self.signed(severity)
                let half = Int((abs(severity) / most * 500).rounded())
                values["bar"] = [
                    "left": Figures.number(Double(severity < 0 ? 500 - half : 500) / 10),
                    "width": Figures.number(Double(max(4, half)) / 10),
                ]
            }
            if let error = judge.error { values["error"] = Self.two(error) }
            return values
        }
    }

    private func measure(_ measure: Fairness.Measure) -> [String: Any] {
        ["name": measure.name.values, "value": measure.value.map(Self.two) ?? "—"]
    }

    private func place(_ place: Fairness.Place) -> [String: Any] {
        [
            "rank": place.rank, "probability": Figures.number((place.probability * 1000).rounded() / 10),
            "low": place.low, "high": place.high, "isListed": place.isListed, "isSettled": place.isSettled,
        ]
    }

    private func times(_ quartiles: Quartiles) -> [String: Any] {
        [
            "least": Self.time(quartiles.least).values, "low": Self.time(quartiles.low).values,
            "median": Self.time(quartiles.median).values, "high": Self.time(quartiles.high).values,
            "most": Self.time(quartiles.most).values,
        ]
    }

    static func time(_ seconds: Double) -> Bilingual {
        switch seconds {
        case ..<90: Bilingual(zh: "\(Int(seconds.rounded())) 秒", en: "\(Int(seconds.rounded())) s")
        case ..<5_400: Bilingual(zh: "\(Int((seconds / 60).rounded())) 分钟", en: "\(Int((seconds / 60).rounded())) min")
        case ..<172_800:
            Bilingual(zh: "\(Int((seconds / 3600).rounded())) 小时", en: "\(Int((seconds / 3600).rounded())) h")
        default:
            Bilingual(zh: "\(Int((seconds / 86_400).rounded())) 天", en: "\(Int((seconds / 86_400).rounded())) days")
        }
    }

    private static func two(_ value: Double) -> String { Figures.number((value * 100).rounded() / 100) }
    private static func signed(_ value: Double) -> String {
        let text = two(abs(value))
        return text == "0" ? "0" : (value < 0 ? "−" : "+") + text
    }
}
