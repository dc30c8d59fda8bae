import Foundation
import Ranking
import Testing
import Values

/// Published data beside the project, where it is.
enum Reference {
    static let folder: String? = {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let shared = ProcessInfo.processInfo.environment["PINGXUAN_SHARED"] ?? "/\(root)/../shared"
        let folder = shared + "/reference"
        return FileManager.default.fileExists(atPath: folder) ? folder : nil
    }()

    /// The rows of a table, quotes taken off.
    static func rows(_ name: String) throws -> [[String]] {
        let text = try String(contentsOfFile: (folder ?? "") + "/" + name, encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
            }
        }
    }

    /// First column to second.
    static func figures(_ name: String) throws -> [String: Double] {
        var figures: [String: Double] = [:]
        for row in try rows(name).dropFirst() { figures[row[0]] = Double(row[1]) }
        return figures
    }

    static func near(_ value: Double?, _ expected: Double?, _ tolerance: Double = 1e-6) -> Bool {
        guard let value, let expected else { return false }
        return abs(value - expected) <= tolerance * abs(expected)
    }
}

@Suite(.enabled(if: Reference.folder != nil)) struct ReferenceTests {
    /// A table with a line a subject and a column a rater.
    private func wide(_ name: String) throws -> [JudgeScore] {
        let rows = try Reference.rows(name)
        return rows.dropFirst().flatMap { row in
            zip(rows[0], row).dropFirst().map {
                JudgeScore(judge: $0, applicant: row[0], criterion: "", score: Double($1))
            }
        }
    }

    @Test("Alpha is that of Krippendorff's data C") func alpha() throws {
        let rows = try Reference.rows("alpha/ratings.csv")
        let scores = rows.dropFirst().flatMap { row in
            zip(rows[0], row).dropFirst().map {
                JudgeScore(judge: row[0], applicant: $0, criterion: "", score: Double($1))
            }
        }
        let alpha = PanelAnalyst.analyse(scores).agreement.alpha
        let expected = try Reference.figures("alpha/expected_alpha_irr.csv")
        #expect(Reference.near(alpha.nominal, expected["nominal"], 1e-12))
        #expect(Reference.near(alpha.ordinal, expected["ordinal"], 1e-12))
        #expect(Reference.near(alpha.interval, expected["interval"], 1e-12))
        #expect(Reference.near(alpha.ratio, expected["ratio"], 1e-12))
    }

    @Test("The six intraclass correlations are those of Shrout and Fleiss") func icc() throws {
        let icc = PanelAnalyst.analyse(try wide("icc/ratings.csv")).agreement.icc
        let expected = try Reference.figures("icc/expected_icc_psych.csv")
        for (name, value) in [
            ("ICC1", icc.one1), ("ICC2", icc.two1), ("ICC3", icc.three1), ("ICC1k", icc.oneK), ("ICC2k", icc.twoK),
            ("ICC3k", icc.threeK),
        ] {
            #expect(Reference.near(value, expected[name], 1e-12), "\(name)")
        }
    }

    @Test("Kendall's W and the intraclass correlations are those of the anxiety ratings") func kendall() throws {
        let agreement = PanelAnalyst.analyse(try wide("kendall/ratings.csv")).agreement
        let expected = try Reference.figures("kendall/expected_irr.csv")
        #expect(Reference.near(agreement.kendallWTies, expected["W_tie_corrected"], 1e-12))
        #expect(Reference.near(agreement.kendallW, expected["W_uncorrected"], 1e-12))
        #expect(Reference.near(agreement.icc.one1, expected["ICC_oneway_consistency_single"], 1e-12))
        #expect(Reference.near(agreement.icc.three1, expected["ICC_twoway_consistency_single"], 1e-12))
        #expect(Reference.near(agreement.icc.twoK, expected["ICC_twoway_agreement_average"], 1e-12))
    }

    @Test("Variances and effects of the Penicillin plates are those of lme4") func penicillin() throws {
        let scores = try Reference.rows("severity/penicillin.csv").dropFirst().map {
            JudgeScore(judge: $0[2], applicant: $0[1], criterion: "", score: Double($0[0]))
        }
        let analysis = PanelAnalyst.analyse(scores)
        let model = try #require(analysis.model)
        for row in try Reference.rows("severity/penicillin_expected_lmer_reml.csv").dropFirst() {
            let expected = Double(row[2])
            let value: Double? =
                switch row[0] {
                case "sd_plate": model.sdApplicant
                case "sd_sample": model.sdJudge
                case "sd_Residual": model.sdResidual
                case "intercept": model.intercept
                case "blup_plate":
                    analysis.applicants.first { $0.applicant == row[1] }?.adjusted.map { $0 - model.intercept }
                default: analysis.judges.first { $0.judge == row[1] }?.severity.map { -$0 }
                }
            #expect(Reference.near(value, expected, 1e-4), "\(row) \(value ?? .nan)")
        }
    }
}
