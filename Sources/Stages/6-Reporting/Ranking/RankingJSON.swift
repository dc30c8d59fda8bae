public import JSON
public import Values

/// A ranking as JSON: `outbox/ranking/ranking.json`, and what `rank --json` prints.
public enum RankingJSON {
    public static let schema = "pingxuan.ranking/1"

    public static func value(_ ranking: Ranking) -> JSONValue {
        let rules = ranking.rules
        return [
            "schema": .string(schema),
            "ranking": .array(ranking.ranking.map(applicant)),
            "seed": Int(exactly: rules.seed).map { .integer($0) } ?? .string(String(rules.seed)),
            "draws": .integer(rules.draws),
            "level": .number(rules.level),
            "listed": rules.listed > 0 ? .integer(rules.listed) : nil,
            "weight_spread": .number(rules.weightSpread),
            "normalisation_spread": .number(rules.normalisationSpread),
            "close_call": .number(rules.closeCall),
            "combination": .string(ranking.combination.rawValue),
            "panel": ranking.panel.map(AnalysisJSON.value) ?? nil,
            "criteria": .object(
                ranking.criteria.map { .init($0.criterion, AnalysisJSON.value($0.analysis)) }),
            "notes": AnalysisJSON.notes(ranking.notes),
        ]
    }

    private static func applicant(_ line: RankedApplicant) -> JSONValue {
        [
            "applicant": .string(line.applicant), "name": .string(line.name), "name_en": JSONValue(line.nameEn),
            "rank": JSONValue(line.rank), "score": JSONValue(line.score),
            "dimensions": points(line.dimensions), "groups": points(line.groups),
            "indicators": points(line.indicators), "values": .object(line.indicators.map { .init($0.key, value($0)) }),
            "interval": line.interval.map { [.integer($0.low), .integer($0.high)] } ?? nil,
            "listed_probability": JSONValue(line.listedProbability), "listed": .bool(line.isListed),
            "close_call": .bool(line.isCloseCall),
            "settled": line.settlement.map {
                [
                    "listed": .bool($0.listed), "by": .string($0.by), "because": .string($0.because),
                    "at": .string($0.at),
                ]
            } ?? nil,
            "judges": .integer(line.judges),
            "uncertainty": line.uncertainty.map {
                [
                    "scoring": .number($0.scoring), "judges": .number($0.judges), "weights": .number($0.weights),
                    "normalisation": .number($0.normalisation),
                ]
            } ?? nil,
            "next_swap": line.nextSwap.map {
                [
                    "with": .string($0.with), "indicator": .string($0.indicator), "from": .number($0.from),
                    "to": .number($0.to),
                ]
            } ?? nil,
            "rank_by": line.rankBy.map {
                [
                    "mean": JSONValue($0.mean), "median": JSONValue($0.median), "trimmed": JSONValue($0.trimmed),
                    "adjusted": JSONValue($0.adjusted),
                ]
            } ?? nil,
        ]
    }

    private static func points(_ points: [IndicatorPoints]) -> JSONValue {
        .object(points.map { .init($0.key, JSONValue($0.points)) })
    }

    private static func value(_ points: IndicatorPoints) -> JSONValue {
        switch points.value {
        case .number(let number): JSONValue(number)
        case .answer(let answer): .string(answer)
        case .missing, nil: nil
        }
    }
}
