import ArgumentParser
import Conductor
import Edition
import JSON
import Ranking
import Reporting
import Values

/// What `rank` does without another word.
struct RankComputeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compute",
        abstract: "计算榜单；rank 后可省略。 Computes the ranking; what rank does by itself.",
        discussion: """
            Ranks what the panel scored, in the last closed round or else the open one, into outbox/ranking/. With --table and --edition, ranks any table of indicator values (first column applicant, then one column an indicator) under the indicators of any edition, and prints it.

            Examples:
              pingxuan rank
              pingxuan rank --table indicators.csv --edition edition.yaml --json
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var reason: ReasonOptions
    @OptionGroup var output: JSONOption
    @Option(
        help: ArgumentHelp("指标表（CSV）。 A table of indicator values.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var table: String?
    @Option(
        help: ArgumentHelp("载有 indicators 的规则文件。 The file with the indicators.", valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var edition: String?

    func validate() throws {
        guard (table == nil) == (edition == nil) else {
            throw ValidationError("请同时用 --table 与 --edition。 Give --table and --edition.")
        }
    }

    func run() throws {
        try Outcome.of {
            let ranking: Values.Ranking
            if let table, let edition {
                ranking = Ranker.rank(try Self.input(table: table, edition: edition))
            } else {
                ranking = try root.conductor().rank(by: reason.by, because: reason.because)
            }
            Outcome.show(output.json ? RankingJSON.value(ranking).string(pretty: true) : RankingText.text(ranking))
        }
    }

    private static func input(table: String, edition: String) throws -> RankingInput {
        let rules = try TableInput.rules(edition)
        let applicants = try TableInput.read(table) {
            try IndicatorsTable.read($0, file: table, indicators: rules.indicators)
        }
        return RankingInput(
            indicators: rules.indicators, panel: rules.panel ?? .unstated, rules: rules.ranking ?? .unstated,
            applicants: applicants)
    }
}
