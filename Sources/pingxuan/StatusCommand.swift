import ArgumentParser
import Conductor
import JSON

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "总览：各状态数目、队列、待人工处理。 The balance, the queue, and what waits and why.")

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption

    func run() throws {
        try Outcome.of {
            let status = try StatusReport(root: root.root, now: root.clock.now())
            Outcome.show(output.json ? status.json.string(pretty: true) : status.text)
        }
    }
}
