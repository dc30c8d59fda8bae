import ArgumentParser
import Conductor
import Values

/// Where and when.
struct RootOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("根目录，其中有 config、inbox、outbox。 The folder with config, inbox and outbox.", valueName: "dir"))
    var root = "."

    @Option(
        help: ArgumentHelp(
            "演练用的时钟，RFC 3339。 A clock for rehearsals, as in 2020-04-20T09:00:00+08:00.", valueName: "time"),
        transform: { text in
            guard let instant = Instant(text) else {
                throw ValidationError("不是 RFC 3339 时间 not a time as in 2020-04-20T09:00:00+08:00: \(text)")
            }
            return instant
        })
    var at: Instant?

    /// One moment: what is done twice at it gives the same.
    var clock: Clock { at.map(Clock.fixed) ?? .machine }

    /// For commands that work beside the daemon.
    func conductor() throws -> Conductor {
        try Conductor(
            root: root, clock: clock, configuration: try Configuration.load(root: root), log: Log(isQuiet: true))
    }

    /// For the daemon: it goes on from there.
    var runningClock: Clock { at.map(Clock.running(from:)) ?? .machine }
}

struct JSONOption: ParsableArguments {
    @Flag(help: "以 JSON 输出。 Print JSON.")
    var json = false
}
