import Ranking
import Testing
import Values

@Suite struct AgreementTests {
    /// Applicants down, judges across; nil is missing.
    static func scores(_ table: [[Double?]]) -> [JudgeScore] {
        table.enumerated().flatMap { applicant, row in
            row.enumerated().map {
                JudgeScore(judge: "J\($0)", applicant: "A\(applicant)", criterion: "c", score: $1)
            }
        }
    }

    /// A balanced table has its REML estimates in closed form: the mean squares.
    @Test("On a balanced table REML finds what the mean squares say") func balanced() throws {
        let table: [[Double?]] = [
            [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
        ]
        let analysis = PanelAnalyst.analyse(Self.scores(table))
        let model = try #require(analysis.model)
        // Mean squares of Shrout and Fleiss, table 4: 11.24, 32.49, 1.02.
        let (bms, jms, ems) = (56.0 + 5.0 / 24, 97.0 + 11.0 / 24, 15.0 + 7.0 / 24)
        #expect(abs(model.sdResidual * model.sdResidual - ems / 15) < 1e-9)
        #expect(abs(model.sdApplicant * model.sdApplicant - (bms / 5 - ems / 15) / 4) < 1e-9)
        #expect(abs(model.sdJudge * model.sdJudge - (jms / 3 - ems / 15) / 6) < 1e-9)
        // Severities of a balanced table are shrunken differences of means, and add up to nought.
        #expect(abs(analysis.judges.compactMap(\.severity).reduce(0, +)) < 1e-9)
    }

    @Test(
        "Where a figure does not exist it is nil and a note says why",
        arguments: [
            ("one judge", [[5], [6], [7]] as [[Double?]]), ("one applicant", [[5, 6, 7]]),
            ("all equal", [[5, 5], [5, 5], [5, 5]]), ("no score", [[nil, nil], [nil, nil]]), ("one score", [[4]]),
        ])
    func degenerate(name: String, table: [[Double?]]) {
        let analysis = PanelAnalyst.analyse(Self.scores(table))
        #expect(analysis.agreement == Agreement(), "\(name)")
        #expect(analysis.model == nil)
        #expect(analysis.judges.compactMap(\.severity).isEmpty)
        #expect(analysis.applicants.compactMap(\.adjusted).isEmpty)
        #expect(!analysis.notes.isEmpty)
    }

    @Test("Perfect agreement is one, and leaves no error to measure effects against") func perfect() {
        let analysis = PanelAnalyst.analyse(Self.scores([[1, 1, 1], [2, 2, 2], [4, 4, 4]]))
        #expect(analysis.agreement.alpha == .init(nominal: 1, ordinal: 1, interval: 1, ratio: 1))
        #expect(analysis.agreement.kendallWTies == 1)
        #expect(analysis.agreement.icc == .init(one1: 1, two1: 1, three1: 1, oneK: 1, twoK: 1, threeK: 1))
        #expect(analysis.model == nil)
        #expect(analysis.notes.count == 1)
    }

    @Test("Judges who share no applicant are told") func unconnected() {
        let analysis = PanelAnalyst.analyse(
            Self.scores([[1, 2, nil, nil], [3, 3, nil, nil], [nil, nil, 5, 4], [nil, nil, 2, 3]]))
        #expect(analysis.notes.contains { $0.en.contains("unconnected") && $0.zh.contains("J0、J1；J2、J3") })
        #expect(analysis.agreement.kendallW == nil)
    }

    @Test("A judge against all others and one who gives all the same are pointed out") func pointedOut() {
        let table: [[Double?]] = (0..<12).map { applicant in
            let quality = Double(applicant) / 2 + 2
            let wave = Double(applicant * 7 % 5) / 4 - 0.5
            return [quality + wave, quality - wave, quality + wave / 2, 10 - quality + wave, 6]
        }
        let judges = PanelAnalyst.analyse(Self.scores(table)).judges
        #expect(judges[3].notes.contains { $0.en.contains("run against") })
        #expect(judges[4].notes.contains { $0.en.contains("hardly differ") })
        #expect(judges[..<3].flatMap(\.notes).isEmpty)
    }

    @Test("Centred means take each judge's mean away and add the mean of all") func centred() {
        let analysis = PanelAnalyst.analyse(Self.scores([[1, 3], [2, nil], [nil, 5]]))
        // Judge means 1.5 and 4, mean of all 2.75.
        #expect(analysis.applicants.map(\.centred) == [2, 3.25, 3.75])
        #expect(analysis.applicants.map(\.raw) == [2, 2, 5])
    }
}
