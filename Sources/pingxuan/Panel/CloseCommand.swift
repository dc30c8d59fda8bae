import ArgumentParser
import Conductor
import JSON

struct CloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "关闭本轮：此后不再导入，分数即为定数。 Closes the round: its scores stand from now on.",
        discussion: """
            Names the judges who have still to send theirs, and closes only with --missing-ok or a reason then. Writes outbox/rounds/<n>/disagreement.html.

            Example:
              pingxuan panel close --by 经办人 --because "评委已确认不再补交"
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption
    @OptionGroup var reason: ReasonOptions
    @Flag(help: "缺分也关闭。 Close although scores lack.")
    var missingOk = false

    func run() throws {
        try Outcome.of {
            let because = reason.because ?? (missingOk ? "--missing-ok" : nil)
            let closed = try root.conductor().closeRound(by: reason.by, because: because)
            if output.json {
                let json: JSONValue = ["round": .integer(closed.round), "missing": .integer(closed.missing)]
                return Outcome.show(json.string(pretty: true))
            }
            Outcome.show(
                "第 \(closed.round) 轮已关闭" + (closed.missing > 0 ? "，缺 \(closed.missing) 份" : "")
                    + "。 Round \(closed.round) is closed"
                    + (closed.missing > 0 ? "; \(closed.missing) scores of applicants lack." : "."))
        }
    }
}
