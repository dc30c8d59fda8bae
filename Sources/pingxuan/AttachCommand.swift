import ArgumentParser
import Conductor

struct AttachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attach",
        abstract: "把无主材料包归入某企业。 Says whose supplement an unmatched packet is.",
        discussion: """
            Example:
              pingxuan attach 20200421-0003 --to 20200420-0007 --by 经办人 --because "补充照片，发件人同前"
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var person: PersonOptions
    @Argument(help: "编号。 The packet's id.")
    var packet: String
    @Option(
        help: ArgumentHelp(
            "信用代码、企业名称或其材料包编号。 A credit code, a name, or the id of one of its packets.", valueName: "applicant"))
    var to: String

    func run() throws {
        try Outcome.of {
            try root.conductor().attach(packet, to: to, by: person.by, because: person.because)
        }
    }
}
