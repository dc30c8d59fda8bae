import ArgumentParser
import Conductor
import Files
import JSON

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "收一遍件，然后退出（供 cron 使用）。 One pass over the inbox, for cron.",
        discussion: """
            Exits 75 when another process takes packets already, the disk is full, or a deferred packet will be tried again.

            Example, every night at two:
              0 2 * * *  pingxuan run --root /srv/pingxuan --mail-summary
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption
    @Flag(help: "打印当晚平衡表，供 cron 邮寄。 Print the night's balance sheet, for cron to mail.")
    var mailSummary = false
    @Flag(help: "在标准错误上打印各步骤用时。 Print to standard error where the time went, step by step.")
    var times = false

    func run() throws {
        try Outcome.of {
            CurrentProcess.ignoreBrokenPipes()
            CurrentProcess.raiseDescriptorLimit()
            let configuration = try Configuration.load(root: root.root)
            let conductor = try Conductor(
                root: root.root, clock: root.clock, configuration: configuration, log: Log(isQuiet: true))
            let bar = ProgressBar()
            let stop = StopFlag()
            try Interruption.heed(stop)
            let summary = try Pass(conductor).run(stop: stop) { done, waiting in
                bar.show(done: done, of: done + waiting)
            }
            bar.clear()
            if times { Outcome.tell(conductor.times.table(packets: summary.taken)) }
            if output.json {
                let pass: JSONValue = [
                    "taken": .integer(summary.taken), "seconds": .number(summary.seconds),
                    "megabytes": .number(summary.megabytes),
                ]
                guard case .object(let members) = try status().json else { return }
                Outcome.show(JSONValue.object(members + [.init("pass", pass)]).string(pretty: true))
            } else if mailSummary {
                Outcome.show(summary.sheet)
            } else if Terminal.isTerminal(.output) {
                Outcome.show(try status().text)
            }
            if summary.isFull || summary.hasLeftover { throw ExitCode(Trouble.Code.later.rawValue) }
        }
    }

    private func status() throws -> StatusReport { try StatusReport(root: root.root, now: root.clock.now()) }
}
