import ArgumentParser
import Conductor
import Files
import JSON
import Values

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "总览：各状态数目、队列、待人工处理。 The balance, the queue, and what waits and why.",
        discussion: """
            Examples:
              pingxuan status --json              # for monitoring
              pingxuan status --follow            # the daemon at work, until Ctrl-C
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption
    @Flag(help: "持续显示：在读、已读、速度、预计剩余时间。 Keep showing what is in hand, done, the rate and the time left.")
    var follow = false

    func run() throws {
        try Outcome.of {
            let status = try StatusReport(root: root.root, now: root.clock.now())
            guard follow else { return Outcome.show(output.json ? status.json.string(pretty: true) : status.text) }
            try keepShowing(from: status)
        }
    }

    /// On a terminal the lines are drawn over each other; elsewhere a line is written whenever something has changed.
    private func keepShowing(from first: StatusReport) throws {
        let signals = try SignalPipe([.interrupt, .terminate])
        var progress = FollowProgress(first)
        var shown: [String] = []
        while true {
            let lines = progress.lines(try StatusReport(root: root.root, now: root.clock.now()))
            if Terminal.isTerminal(.output) {
                let up = shown.isEmpty ? "" : "\u{1B}[\(shown.count)A"
                Terminal.write(up + lines.map { $0 + "\u{1B}[K\n" }.joined(), to: .output)
            } else if lines != shown {
                Outcome.show(lines.joined(separator: "  "))
            }
            shown = lines
            if try signals.next(within: .milliseconds(500)) != nil { return }
        }
    }
}
