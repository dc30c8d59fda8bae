import ArgumentParser
import Conductor
import JSON

struct RemindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind",
        abstract: "截止前提醒仍有欠缺的企业，每家一次。 Writes a reminder to each returned applicant before the close, once.",
        discussion: """
            Writes outbox/packets/<id>/reminder.eml from `remind_days` before the close (config/edition.yaml).

            Example, every night:
              0 2 * * *  pingxuan remind --root /srv/pingxuan
            """
    )

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption

    func run() throws {
        try Outcome.of {
            let reminders = try Reminders(try root.conductor())
            if output.json {
                let json: JSONValue = [
                    "days_left": .integer(reminders.daysLeft),
                    "reminded": .array(reminders.reminded.map { .string($0) }),
                ]
                Outcome.show(json.string(pretty: true))
            } else {
                guard reminders.daysLeft >= 0 else {
                    return Outcome.show("申报已截止，不再提醒。 Applications have closed: nobody is reminded.")
                }
                for id in reminders.reminded { Outcome.show("outbox/packets/\(id)/reminder.eml") }
                Outcome.show(
                    "距截止 \(reminders.daysLeft) 天，写了 \(reminders.reminded.count) 封。 "
                        + "\(reminders.daysLeft) days left, \(reminders.reminded.count) written.")
            }
        }
    }
}
