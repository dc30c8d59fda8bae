import Ranking
import Testing
import Values

/// A panel whose truth is known.
struct Simulation {
    /// SplitMix64 with the sum of twelve uniform numbers for a normal one: independent of the generator under test.
    private var state: UInt64
    private(set) var input: RankingInput
    private(set) var qualities: [Double] = []

    /// - Parameters: as in the programme's own claim: severity's spread half of the quality's, the noise 0.3 of it.
    init(seed: UInt64, applicants: Int = 200, judges: Int = 34, each: Int = 5, draws: Int = 300) {
        state = seed
        var rules = Sample.rules
        rules.listed = applicants / 4
        rules.draws = draws
        rules.seed = seed
        var panel = Sample.panel
        panel.combination = .adjusted
        input = RankingInput(
            indicators: Sample.group("all", [Sample.leaf("c", posts: [-10, 10], isJudged: true)]), panel: panel,
            rules: rules, applicants: [])
        let severities = (0..<judges).map { _ in 0.5 * normal() }
        for applicant in 0..<applicants {
            let quality = normal()
            qualities.append(quality)
            let key = "A\(applicant)"
            input.applicants.append(IndicatorValues(applicant: key, name: key, values: [:]))
            var free = Array(0..<judges)
            for _ in 0..<each {
                let judge = free.remove(at: Int(next() % UInt64(free.count)))
                input.scores.append(
                    JudgeScore(
                        judge: "J\(judge)", applicant: key, criterion: "c",
                        score: quality - severities[judge] + 0.3 * normal()))
            }
        }
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private mutating func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + Double(next() >> 11) * 0x1p-53 }
    }

    /// The true rank of each applicant, by its key.
    var truth: [String: Int] {
        let order = qualities.indices.sorted { qualities[$0] > qualities[$1] }
        return Dictionary(uniqueKeysWithValues: order.enumerated().map { ("A\($1)", $0 + 1) })
    }

    /// The share of applicants whose true rank lies in their interval.
    func coverage(_ ranking: Ranking) -> Double {
        let truth = truth
        let held = ranking.ranking.count { line in
            guard let interval = line.interval, let rank = truth[line.applicant] else { return false }
            return (interval.low...interval.high).contains(rank)
        }
        return Double(held) / Double(ranking.ranking.count)
    }

    /// How many of the true best quarter a list of that length holds.
    func found(_ ranking: Ranking, by combination: PanelRules.Combination) -> Int {
        let truth = truth
        let cut = input.rules.listed
        return ranking.ranking.count {
            ($0.rankBy?[combination] ?? .max) <= cut && (truth[$0.applicant] ?? .max) <= cut
        }
    }
}

@Suite struct SimulationTests {
    @Test("Nine of ten intervals hold the true rank") func coverage() {
        var sum = 0.0
        let seeds: [UInt64] = [11, 12, 13, 14, 15, 16]
        for seed in seeds {
            let simulation = Simulation(seed: seed)
            sum += simulation.coverage(Ranker.rank(simulation.input))
        }
        let coverage = sum / Double(seeds.count)
        #expect((0.87...0.93).contains(coverage), "\(coverage)")
    }

    @Test("Freed of severity the scores find more of the best than the plain mean") func adjusted() {
        let simulation = Simulation(seed: 21)
        let ranking = Ranker.rank(simulation.input)
        #expect(simulation.found(ranking, by: .adjusted) > simulation.found(ranking, by: .mean))
    }

    @Test("The same seed gives the same ranking, another one other intervals") func repeatable() {
        let simulation = Simulation(seed: 31, applicants: 40, judges: 10, draws: 100)
        let ranking = Ranker.rank(simulation.input)
        #expect(ranking == Ranker.rank(simulation.input))
        var shuffled = simulation.input
        shuffled.scores.reverse()
        #expect(ranking == Ranker.rank(shuffled))
        var other = simulation.input
        other.rules.seed = 32
        #expect(ranking.ranking.map(\.interval) != Ranker.rank(other).ranking.map(\.interval))
    }
}
