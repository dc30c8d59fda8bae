import Ranking
import Testing
import Values

@Suite struct CompositeTests {
    private func points(_ leaf: Indicator, _ value: IndicatorValue) -> Double? {
        let input = RankingInput(
            indicators: Sample.group("all", [leaf]), panel: Sample.panel, rules: Sample.rules,
            applicants: [IndicatorValues(applicant: "a", name: "a", values: [leaf.key: value])])
        return Ranker.rank(input).ranking[0].indicators[0].points
    }

    @Test("Equal scores share the better rank") func ties() {
        let ranking = Ranker.rank(Sample.table(["a": 50, "b": 80, "c": 80, "d": 10])).ranking
        #expect(ranking.map(\.rank) == [1, 1, 3, 4])
        #expect(ranking.map(\.applicant) == ["b", "c", "a", "d"])
    }

    @Test(
        "Values become points between the goalposts, and are capped there",
        arguments: [
            ([0.0, 50], .linear, -3.0, 0.0), ([0, 50], .linear, 25, 50), ([0, 50], .linear, 99, 100),
            ([12, 2], .linear, 2, 100), ([12, 2], .linear, 13, 0), ([12, 2], .linear, 4.5, 75),
            ([100, 10000], .log, 1000, 50), ([100, 10000], .log, 0, 0), ([100, 10000], .log, 1e9, 100),
            ([10000, 100], .log, 0, 100), ([50, 75, 87, 95], .target, 80, 100), ([50, 75, 87, 95], .target, 62.5, 50),
            ([50, 75, 87, 95], .target, 93, 25), ([50, 75, 87, 95], .target, 40, 0),
        ] as [([Double], Indicator.Transform, Double, Double)])
    func transforms(posts: [Double], transform: Indicator.Transform, value: Double, expected: Double) throws {
        let points = try #require(self.points(Sample.leaf("x", posts: posts, transform: transform), .number(value)))
        #expect(abs(points - expected) < 1e-9)
    }

    @Test("An answer has the points of its category; another one is missing, and told") func categories() {
        let leaf = Indicator(
            key: "x", name: Bilingual(zh: "分布", en: "distribution"), weight: 1,
            kind: .leaf(
                .init(
                    from: ["x"], transform: .categories,
                    categories: [.init(answer: "单省", points: 40), .init(answer: "全国", points: 90)])))
        #expect(points(leaf, .answer("全国")) == 90)
        #expect(points(leaf, .answer("月球")) == nil)
        let input = RankingInput(
            indicators: Sample.group("all", [leaf, Sample.leaf("y")]), panel: Sample.panel, rules: Sample.rules,
            applicants: [
                IndicatorValues(applicant: "a", name: "甲", values: ["x": .answer("月球"), "y": .number(7)])
            ])
        let ranking = Ranker.rank(input)
        #expect(ranking.notes.contains { $0.zh.contains("“甲”的“分布”填了“月球”") })
        #expect(ranking.ranking[0].score == 7)
    }

    @Test(
        "A missing value does what the edition says",
        arguments: [
            (Indicator.Missing.share, 60.0 as Double?), (.worst, 30), (.points(40), 50), (.null, nil),
        ])
    func missing(rule: Indicator.Missing, expected: Double?) {
        let input = RankingInput(
            indicators: Sample.group("all", [Sample.leaf("x"), Sample.leaf("y", missing: rule)]),
            panel: Sample.panel, rules: Sample.rules,
            applicants: [IndicatorValues(applicant: "a", name: "a", values: ["x": .number(60), "y": .missing])])
        let line = Ranker.rank(input).ranking[0]
        #expect(line.score == expected)
        #expect((line.rank == nil) == (expected == nil))
    }

    @Test("A group nobody has a line for shares its weight with its siblings") func wholeGroup() {
        let tree = Sample.group(
            "all",
            [
                Sample.group("in", [Sample.leaf("a"), Sample.leaf("b")], weight: 3),
                Sample.group("out", [Sample.leaf("c"), Sample.leaf("d")], weight: 5), Sample.leaf("e", weight: 1),
            ])
        let input = RankingInput(
            indicators: tree, panel: Sample.panel, rules: Sample.rules,
            applicants: [
                IndicatorValues(
                    applicant: "x", name: "x", values: ["a": .number(40), "b": .number(60), "e": .number(90)])
            ])
        let line = Ranker.rank(input).ranking[0]
        #expect(line.score == 60)
        #expect(line.dimensions.map(\.points) == [50, nil, 90])
    }

    @Test("Geometric means punish the weak side, and nought makes nought") func geometric() {
        let tree = Sample.group("all", [Sample.leaf("x"), Sample.leaf("y", weight: 3)], aggregate: .geometric)
        func score(_ x: Double, _ y: Double) -> Double? {
            Ranker.rank(
                RankingInput(
                    indicators: tree, panel: Sample.panel, rules: Sample.rules,
                    applicants: [
                        IndicatorValues(applicant: "a", name: "a", values: ["x": .number(x), "y": .number(y)])
                    ])
            ).ranking[0].score
        }
        // The fourth root of 16 · 81³ is 54.
        #expect(score(16, 81) == 54)
        #expect(score(0, 90) == 0)
    }

    @Test("The smallest change of a weight that lets the next draw level is found") func swap() throws {
        // a leads by 0.5·(80 + 40) − 0.5·(50 + 60) = 5; level where 80w + 40 = 50w + 60, so at two thirds of the weight.
        let tree = Sample.group("all", [Sample.leaf("x", weight: 3), Sample.leaf("y", weight: 3)])
        let input = RankingInput(
            indicators: tree, panel: Sample.panel, rules: Sample.rules,
            applicants: [
                IndicatorValues(applicant: "a", name: "a", values: ["x": .number(80), "y": .number(40)]),
                IndicatorValues(applicant: "b", name: "b", values: ["x": .number(50), "y": .number(60)]),
            ])
        let swap = try #require(Ranker.rank(input).ranking[0].nextSwap)
        #expect(swap.indicator == "x" && swap.with == "b" && swap.from == 3)
        #expect(abs(swap.to - 2) < 1e-9)
        #expect(Ranker.rank(input).ranking[1].nextSwap == nil)
    }

    @Test("The list ends among equals: all of them are close calls, and the committee's word counts") func cut() {
        var input = Sample.table(["a": 90, "b": 50, "c": 50, "d": 10])
        input.rules.weightSpread = 0
        input.rules.normalisationSpread = 0
        input.settlements = [Settlement(applicant: "c", listed: false, by: "委员会", because: "…", at: "2020-05-28")]
        let lines = Ranker.rank(input).ranking
        #expect(lines.map(\.isCloseCall) == [false, true, true, false])
        #expect(lines.map(\.isListed) == [true, true, false, false])
        #expect(
            lines.map(\.interval) == [
                .init(low: 1, high: 1), .init(low: 2, high: 2), .init(low: 2, high: 2), .init(low: 4, high: 4),
            ])
    }

    @Test("A single applicant has a rank, and no figure that would need another one") func single() {
        let ranking = Ranker.rank(Sample.table(["a": 50]))
        #expect(ranking.ranking[0].rank == 1)
        #expect(ranking.ranking[0].interval == nil && ranking.ranking[0].listedProbability == nil)
        #expect(ranking.notes.count == 1)
    }

    @Test(
        "Each way of taking scores together does what it says",
        arguments: [
            (PanelRules.Combination.mean, 5.0), (.median, 4), (.trimmed, 4), (.adjusted, 5),
        ])
    func combinations(combination: PanelRules.Combination, expected: Double) {
        var input = RankingInput(
            indicators: Sample.group("all", [Sample.leaf("c", posts: [0, 10], isJudged: true)]), panel: Sample.panel,
            rules: Sample.rules, applicants: [IndicatorValues(applicant: "a", name: "a", values: [:])])
        input.panel.combination = combination
        for (judge, score) in [("1", 2.0), ("2", 3), ("3", 4), ("4", 5), ("5", 11)] {
            input.scores.append(JudgeScore(judge: judge, applicant: "a", criterion: "c", score: score))
        }
        // One applicant leaves nothing to tell severity by, so the plain mean stands for the adjusted value.
        let line = Ranker.rank(input).ranking[0]
        #expect(line.indicators[0].value == .number(expected))
        #expect(line.judges == 5)
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
