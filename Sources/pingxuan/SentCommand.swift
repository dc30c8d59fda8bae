import ArgumentParser
import Conductor

struct SentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sent", abstract: "标记信件已寄出。 Notes that the letters about packets were sent.",
        discussion: """
            The nightly sheet then no longer counts them as unsent.

            Example:
              pingxuan sent 20200420-0007 20200420-0009 --by 经办人
            """)

    @OptionGroup var root: RootOptions
    @Option(help: ArgumentHelp("经办人姓名。 Who sent them.", valueName: "name"))
    var by: String?
    @Argument(help: "编号。 Ids of packets.")
    var packets: [String]

    func run() throws {
        try Outcome.of { try root.conductor().markSent(packets, by: by) }
    }
}
