import ArgumentParser
import Conductor
import Files

struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "常驻收件：放入 inbox 即审核。 The daemon: judges what is dropped into the inbox.",
        discussion: """
            Prints “ready” on standard error once it watches. SIGTERM and SIGINT finish or hand back the work in hand; SIGHUP
            reads the configuration again. Tells the service manager how it is (see config/systemd).

            Example:
              pingxuan watch --root /srv/pingxuan
            """)

    @OptionGroup var root: RootOptions

    func run() throws {
        try Outcome.of {
            CurrentProcess.ignoreBrokenPipes()
            CurrentProcess.raiseDescriptorLimit()
            let path = root.root
            let configuration = try Configuration.load(root: path)
            let conductor = try Conductor(
                root: path, clock: root.runningClock, configuration: configuration, log: Log())
            try Watch(conductor, reload: { try Configuration.load(root: path) }).run {
                Outcome.tell("ready")
            }
        }
    }
}
