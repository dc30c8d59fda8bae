public import Edition
public import Values

/// `ranking.html`: the ranking with its evidence, for the committee. One page without any other file.
public struct RankingPage: Sendable {
    private let edition: Edition
    private let templates: Templates
    private let scriptHashes: String

    public init(edition: Edition, templates: Templates) {
        self.edition = edition
        self.templates = templates
        scriptHashes = ContentSecurity.hashes(of: ["language.js"], in: templates)
    }

    /// - Parameters:
    ///   - ranking: Under this edition's indicators.
    ///   - judgeNames: By id; a judge without one is shown by id.
    ///   - ruleChanges: Since scoring opened.
    public func html(
        _ ranking: Ranking, judgeNames: [String: String] = [:], ruleChanges: [RuleChange] = []
    ) -> [UInt8] {
        let notes = ruleChanges.map(\.words) + ranking.notes + (ranking.panel?.notes ?? [])
        return Array(templates.render("ranking.html", values(ranking, judgeNames: judgeNames, notes: notes)).utf8)
    }

    private func values(_ ranking: Ranking, judgeNames: [String: String], notes: [Bilingual]) -> [String: Any] {
        let rules = ranking.rules
        let close = ranking.ranking.filter { $0.isCloseCall || $0.settlement != nil }
        var values: [String: Any] = [
            "scriptHashes": scriptHashes, "edition": edition.name.values, "organiser": edition.organiser.values,
            "ranked": ranking.ranking.count { $0.rank != nil }, "applicants": ranking.ranking.count,
            "listedCount": ranking.ranking.count { $0.isListed }, "judgeCount": ranking.judges.count,
            "combination": RankingWords.name(ranking.combination).values, "seed": String(rules.seed),
            "draws": rules.draws, "level": RankingFigures.percent(rules.level),
            "weights": RankingFigures.percent(rules.weightSpread),
            "normalisation": RankingFigures.percent(rules.normalisationSpread),
            "notes": listed(notes.map(\.values)),
            "rows": RankingRows(ranking, indicators: edition.indicators).html,
            "isClose": listed(close.map(Self.close)), "open": close.count { $0.settlement == nil },
            "changes": listed(CombinationChange.all(ranking).map(Self.change)),
            "hasPanel": ranking.panel != nil, "judges": JudgeRows.html(ranking.judges, names: judgeNames),
            "measures": measures(ranking),
            "criteria": ranking.criteria.map { ["name": name($0.criterion).values] },
        ]
        if rules.listed > 0 { values["cut"] = rules.listed }
        if let model = ranking.panel?.model { values["share"] = RankingFigures.percent(model.judgeShare) }
        return values
    }

    private func name(_ key: String) -> Bilingual {
        edition.indicators.leaves.first { $0.key == key }?.name ?? Bilingual(zh: key, en: key)
    }

    private static func close(_ line: RankedApplicant) -> [String: Any] {
        var values: [String: Any] = [
            "rank": RankingFigures.whole(line.rank), "name": line.name, "score": RankingFigures.number(line.score, 2),
            "interval": line.interval.map { "\($0.low)–\($0.high)" } ?? "–",
            "chance": RankingFigures.percent(line.listedProbability), "key": line.applicant,
        ]
        if let settlement = line.settlement {
            values["settled"] = [
                "in": settlement.listed, "by": settlement.by, "because": settlement.because, "at": settlement.at,
            ]
        }
        return values
    }

    private static func change(_ change: CombinationChange) -> [String: Any] {
        var values: [String: Any] = [
            "name": RankingWords.name(change.combination).values, "move": change.move,
            "entering": change.entering.joined(separator: "、"), "leaving": change.leaving.joined(separator: "、"),
        ]
        if change.move > 0 { values["mover"] = change.mover }
        return values
    }

    /// A line a measure; a column for the panel as a whole, then one a criterion.
    private func measures(_ ranking: Ranking) -> [[String: Any]] {
        guard let panel = ranking.panel else { return [] }
        let analyses = [panel] + ranking.criteria.map(\.analysis)
        func line(_ zh: String, _ en: String, _ figure: (PanelAnalysis) -> Double?) -> [String: Any] {
            [
                "name": ["zh": zh, "en": en],
                "cells": analyses.map { ["figure": RankingFigures.number(figure($0), 3)] },
            ]
        }
        return [
            line("Krippendorff α（等距）", "Krippendorff's α (interval)") { $0.agreement.alpha.interval },
            line("Krippendorff α（顺序）", "Krippendorff's α (ordinal)") { $0.agreement.alpha.ordinal },
            line("ICC(2,1) 单个评委", "ICC(2,1), one judge") { $0.agreement.icc.two1 },
            line("ICC(2,k) 评委均值", "ICC(2,k), the judges' mean") { $0.agreement.icc.twoK },
            line("Kendall W（结校正）", "Kendall's W (ties)") { $0.agreement.kendallWTies },
            line("企业标准差", "SD of applicants") { $0.model?.sdApplicant },
            line("评委标准差", "SD of judges") { $0.model?.sdJudge },
            line("剩余标准差", "SD of the residual") { $0.model?.sdResidual },
            line("评委占方差", "judges' share of variance") { $0.model?.judgeShare },
        ]
    }
}
