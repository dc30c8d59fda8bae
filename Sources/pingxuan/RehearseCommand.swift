import ArgumentParser
import Conductor
import Edition
import JSON

struct RehearseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse",
        abstract: "用另一套规则试评全部卷宗，不作记录。 Judges all dossiers under other rules, records nothing.",
        discussion: """
            Lists whose verdict would change, and why.

            Example:
              pingxuan rehearse --edition 新规则.yaml
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption
    @Option(help: ArgumentHelp("另一份 edition.yaml。 The other rules.", valueName: "file"), completion: .file())
    var edition: String

    func run() throws {
        try Outcome.of {
            let rehearsal = try Rehearsal(root: root.root, under: try EditionFile.read(path: edition))
            Outcome.show(output.json ? rehearsal.json.string(pretty: true) : rehearsal.text)
        }
    }
}
