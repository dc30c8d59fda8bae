import ArgumentParser
import Conductor
import JSON
import Values

struct SheetsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheets",
        abstract: "写出每位评委的评分表。 Writes a workbook for each judge into outbox/rounds/<n>/.",
        discussion: """
            After a round was closed it opens the next one: the workbooks then hold the judge's former scores, and where the
            panel differed most, without names.

            Example:
              pingxuan panel sheets
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption
    @OptionGroup var reason: ReasonOptions

    func run() throws {
        try Outcome.of {
            let written = try root.conductor().writeScoreSheets(by: reason.by, because: reason.because)
            let paths = written.sheets.map { "outbox/rounds/\(written.round)/\($0.file)" }
            if output.json {
                let json: JSONValue = [
                    "round": .integer(written.round),
                    "sheets": .array(
                        zip(written.sheets, paths).map { ["judge": .string($0.judge), "file": .string($1)] }),
                ]
                return Outcome.show(json.string(pretty: true))
            }
            for path in paths { Outcome.show(path) }
            Outcome.show(
                "第 \(written.round) 轮，\(paths.count) 份。 Round \(written.round), \(paths.count) \(paths.count == 1 ? "workbook" : "workbooks")."
            )
        }
    }
}
