import Ranking
import Testing
import Values

@Suite struct CompositeTests {
    @Test("Equal scores share the better rank") func ties() {
        let input = Sample.table(["a": 50, "b": 80, "c": 80, "d": 10])
        let ranking = Ranker.rank(input).ranking
        #expect(ranking.map(\.rank) == [1, 1, 3, 4])
        #expect(ranking.map(\.applicant) == ["b", "c", "a", "d"])
    }
}

enum Sample {
    static let rules = RankingRules(
        listed: 2, draws: 200, seed: 1, level: 0.9, weightSpread: 0.2, normalisationSpread: 0.1, closeCall: 0.1)
    static let panel = PanelRules(
        judgesPerApplicant: 5, scale: .init(least: 1, most: 10, step: 0.5), combination: .mean, rounds: 1, seed: 1)

    static func leaf(
        _ key: String, weight: Double = 1, posts: [Double] = [0, 100], transform: Indicator.Transform = .linear,
        isJudged: Bool = false, missing: Indicator.Missing = .share
    ) -> Indicator {
        Indicator(
            key: key, name: Bilingual(zh: key, en: key), weight: weight,
            kind: .leaf(
                Indicator.Measure(
                    from: [key], isJudged: isJudged, transform: transform, goalposts: posts, missing: missing)))
    }

    static func group(
        _ key: String, _ children: [Indicator], weight: Double = 1, aggregate: Indicator.Aggregate = .arithmetic
    ) -> Indicator {
        Indicator(
            key: key, name: Bilingual(zh: key, en: key), weight: weight,
            kind: .group(aggregate: aggregate, children: children))
    }

    static func table(_ values: [String: Double]) -> RankingInput {
        RankingInput(
            indicators: group("all", [leaf("x")]), panel: panel, rules: rules,
            applicants: values.sorted { $0.key < $1.key }.map {
                IndicatorValues(applicant: $0.key, name: $0.key, values: ["x": .number($0.value)])
            })
    }
}
