import ArgumentParser
import Conductor
import JSON

struct PanelRemindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind",
        abstract: "给尚未寄回评分的评委写信。 Writes a letter to each judge who has still to send scores.",
        discussion: """
            Writes outbox/rounds/<n>/<id>-remind.eml, drafts that a mail program opens ready to send.

            Example:
              pingxuan panel remind
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption

    func run() throws {
        try Outcome.of {
            let reminders = try root.conductor().remindJudges()
            let paths = reminders.files.map { "outbox/rounds/\(reminders.round)/\($0)" }
            if output.json {
                let json: JSONValue = [
                    "round": .integer(reminders.round), "letters": .array(paths.map { .string($0) }),
                ]
                return Outcome.show(json.string(pretty: true))
            }
            for path in paths { Outcome.show(path) }
            Outcome.show("写了 \(paths.count) 封。 \(paths.count) written.")
        }
    }
}
