import Edition
import Ledger
import Values

@testable import Conductor

/// A panel of three: the second knows the first applicant too well, and scores nobody.
enum PanelSample {
    static let judges = ["欧阳评", "上官审", "司马读"]

    /// Freezes the edition and holds one round of scoring.
    static func assign(
        _ entrants: [(key: String, name: String)], _ conductor: Conductor, _ box: ConductorBox, isOpen: Bool = false
    ) throws {
        let keys = entrants.map(\.key)
        let edition = box.configuration.edition
        let assignment = Assignment(
            round: 1, edition: edition.key, seed: 1, judgesPerApplicant: 2,
            criteria: judged(edition), scale: ScoreScale(least: 1, most: 10, step: 1),
            judges: judges.enumerated().map { .init(id: "j\($0 + 1)", name: $1) },
            entrants: entrants.map { .init(key: $0.key, name: $0.name, packet: "") },
            tasks: [
                .init(judge: "j1", applicants: keys), .init(judge: "j2", applicants: []),
                .init(judge: "j3", applicants: keys),
            ],
            conflicts: [
                Conflict(
                    judge: "j2", applicant: keys[0], kind: .employer, evidence: Bilingual(zh: "任职", en: "employed"))
            ], withdrawn: [],
            quality: DesignQuality(
                leastLoad: 0, mostLoad: keys.count, fewestJudges: 2, mostJudges: 2, linkedPairs: 1, pairs: 3, groups: 1,
                expert: 0, expertPossible: 0, moved: 0))
        try conductor.ledger.write { ledger in
            try ledger.record(
                .frozen(FrozenEdition(sha256: box.configuration.fingerprint, key: edition.key)), at: box.at)
            try ledger.record(.assigned(assignment), at: box.at)
            if !isOpen { try ledger.record(.closed(round: 1, missing: 0), at: box.at) }
        }
    }

    private static func judged(_ edition: Edition) -> [String] {
        edition.indicators.leaves.filter { leaf in
            if case .leaf(let measure) = leaf.kind { measure.isJudged } else { false }
        }.map(\.key)
    }

    /// What the panel and the forms came to.
    static func input(
        _ entrants: [(key: String, name: String)], _ edition: Edition, score: (Int) -> Double, revenue: (Int) -> Double
    )
        -> RankingInput
    {
        let judged = judged(edition)
        return RankingInput(
            indicators: edition.indicators, panel: edition.panel, rules: edition.ranking,
            applicants: entrants.enumerated().map { index, one in
                IndicatorValues(
                    applicant: one.key, name: one.name, nameEn: "Company No. \(index) Ltd.",
                    values: ["revenue": .number(revenue(index))])
            },
            scores: entrants.enumerated().flatMap { index, one in
                judged.flatMap { criterion in
                    ["j1", "j3"].map {
                        JudgeScore(judge: $0, applicant: one.key, criterion: criterion, score: score(index))
                    }
                }
            })
    }
}
