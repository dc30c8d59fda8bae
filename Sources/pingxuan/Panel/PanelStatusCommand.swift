import ArgumentParser
import Conductor
import JSON

struct PanelStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "谁还要寄回什么。 Who is still to send what.",
        discussion: """
            Example:
              pingxuan panel status --json
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption

    func run() throws {
        try Outcome.of {
            let status = try PanelStatus(root: root.root)
            Outcome.show(output.json ? status.json.string(pretty: true) : status.text)
        }
    }
}
