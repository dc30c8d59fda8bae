import ArgumentParser
import Conductor

struct WithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "把一家企业从已确认的名单中撤下，成为新的一版。 Takes a company off the confirmed list, as a new version.",
        discussion: """
            The others keep their places and serials; the former version stays. Then run pingxuan publish.

            Example:
              pingxuan withdraw CIC2020-0007 --by 经办人 --because "企业来函退出"
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var person: PersonOptions
    @Argument(help: "编号、信用代码、名称或材料包编号。 A serial, a credit code, a name or a packet's id.")
    var applicant: String
    @OptionGroup var output: JSONOption

    func run() throws {
        try Outcome.of {
            let list = try root.conductor().withdraw(applicant, by: person.by, because: person.because)
            Outcome.show(ListSummary.text(list, asJSON: output.json))
        }
    }
}
