import ArgumentParser
import JSON
import Ranking
import Reporting

struct AnalyseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyse",
        abstract: "分析一张评分表：评委宽严、校正分与一致性。 Severity, adjusted values and agreement of any table of scores.",
        discussion: """
            The table has the columns judge, applicant, score; an empty score is a missing one. A figure that does not exist for the data is null, and a note says why.

            Example:
              pingxuan panel analyse scores.csv --json
            """)

    @OptionGroup var output: JSONOption
    @Argument(help: "评分表（CSV）。 The table of scores.", completion: .file(extensions: ["csv"]))
    var scores: String

    func run() throws {
        try Outcome.of {
            let cells = try TableInput.read(scores) { try ScoresTable.read($0, file: scores) }
            let analysis = PanelAnalyst.analyse(cells)
            Outcome.show(
                output.json ? AnalysisJSON.value(analysis).string(pretty: true) : AnalysisText.text(analysis))
        }
    }
}
