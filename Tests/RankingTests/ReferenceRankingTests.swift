import Edition
import Foundation
import Ranking
import Testing
import Values

@Suite(.enabled(if: Reference.folder != nil)) struct ReferenceRankingTests {
    private func ranking(_ table: String, under edition: String) throws -> Ranking {
        let folder = Reference.folder ?? ""
        let rules = try EditionFile.readScoring(path: "\(folder)/editions/\(edition)")
        let text = try String(contentsOfFile: "\(folder)/\(table)", encoding: .utf8)
        var ranking = RankingRules.unstated
        ranking.draws = 20
        return Ranker.rank(
            RankingInput(
                indicators: rules.indicators, panel: rules.panel ?? .unstated, rules: ranking,
                applicants: try IndicatorsTable.read(text, file: table, indicators: rules.indicators)))
    }

    @Test("Scores and ranks of 51 countries on every level are those published") func asem() throws {
        let ranking = try ranking("asem/expected_normalised.csv", under: "asem.yaml")
        let expected = try Reference.rows("asem/expected_results_scores.csv")
        #expect(expected.count == 52)
        for row in expected.dropFirst() {
            let line = try #require(ranking.ranking.first { $0.applicant == row[0] })
            #expect(line.rank == Int(row[1]))
            var points = ["Index": line.score]
            for node in line.dimensions + line.groups { points[node.key] = node.points }
            for (key, figure) in zip(expected[0], row).dropFirst(2) {
                let (value, published) = (try #require(points[key] ?? nil), try #require(Double(figure)))
                #expect(abs(value - published) <= 0.00501, "\(row[0]) \(key)")
            }
        }
    }

    @Test("The index of human development is the published one to its third decimal") func development() throws {
        let ranking = try ranking("hdi_women/female.csv", under: "hdi_women.yaml")
        let rows = try Reference.rows("hdi_women/female.csv")
        #expect(rows.count == 167)
        for row in rows.dropFirst() {
            let line = try #require(ranking.ranking.first { $0.applicant == row[0] })
            let (value, published) = (try #require(line.score), try #require(Double(row[5])))
            // The inputs, too, are published rounded, and one life expectancy above the goalpost is not capped there.
            #expect(abs(value / 100 - published) < 0.00101, "\(row[0])")
        }
    }
}
