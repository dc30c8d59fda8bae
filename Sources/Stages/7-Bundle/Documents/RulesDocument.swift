internal import JSON
internal import Values

/// `rules.json`: the rules by which scores and values become a list, as the edition has them, for readers without YAML.
enum RulesDocument {
    static func json(indicators: Indicator, panel: PanelRules, ranking: RankingRules) -> JSONValue {
        [
            "schema": "pingxuan.bundle.rules/1",
            "panel": [
                "judges_per_applicant": .integer(panel.judgesPerApplicant),
                "scale": [
                    "least": .number(panel.scale.least), "most": .number(panel.scale.most),
                    "step": .number(panel.scale.step),
                ],
                "combination": .string(panel.combination.rawValue), "rounds": .integer(panel.rounds),
                "seed": .string(String(panel.seed)),
            ],
            "ranking": [
                "listed": .integer(ranking.listed), "draws": .integer(ranking.draws),
                "seed": .string(String(ranking.seed)), "level": .number(ranking.level),
                "weight_spread": .number(ranking.weightSpread),
                "normalisation_spread": .number(ranking.normalisationSpread),
                "close_call": .number(ranking.closeCall),
            ],
            "indicators": node(indicators),
        ]
    }

    private static func node(_ node: Indicator) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("key", .string(node.key)), .init("name", ["zh": .string(node.name.zh), "en": .string(node.name.en)]),
            .init("weight", .number(node.weight)),
        ]
        switch node.kind {
        case .group(let aggregate, let children):
            members.append(.init("aggregate", .string(aggregate.rawValue)))
            members.append(.init("children", .array(children.map(self.node))))
        case .leaf(let measure):
            members.append(.init("judged", .bool(measure.isJudged)))
            members.append(.init("transform", .string(measure.transform.rawValue)))
            if measure.transform == .categories {
                members.append(
                    .init(
                        "categories",
                        .array(
                            measure.categories.map {
                                ["answer": .string($0.answer), "points": .number($0.points)]
                            })))
            } else {
                members.append(.init("goalposts", .array(measure.goalposts.map { .number($0) })))
            }
            members.append(.init("missing", missing(measure.missing)))
        }
        return .object(members)
    }

    private static func missing(_ missing: Indicator.Missing) -> JSONValue {
        switch missing {
        case .share: "share"
        case .worst: "worst"
        case .null: "null"
        case .points(let points): .number(points)
        }
    }
}
