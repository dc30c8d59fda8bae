import ArgumentParser
import Conductor
import JSON

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "一个材料包的全部经过。 One packet's whole history.",
        discussion: """
            Example:
              pingxuan show 20200420-0007
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption
    @Argument(help: "编号，如 20200420-0007。 Its id.")
    var packet: String

    func run() throws {
        try Outcome.of {
            let history = try History(of: packet, root: root.root)
            Outcome.show(output.json ? history.json.string(pretty: true) : history.text)
        }
    }
}
