import ArgumentParser
import Conductor
internal import Values

struct RetryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "从保管库重新读取并审核材料包。 Reads packets again from the vault, and judges them anew.",
        discussion: """
            Exits 75 when it cannot be read now either.

            Example:
              pingxuan retry 20200420-0007 20200420-0009
            """)

    @OptionGroup var root: RootOptions
    @Argument(help: "编号。 Ids of packets.")
    var packets: [String]

    func run() throws {
        try Outcome.of {
            let conductor = try root.conductor()
            var isDeferred = false
            for packet in packets {
                let state = try conductor.retry(packet)
                Outcome.show("\(packet)  \(state.nameZh) \(state.rawValue)")
                if state == .deferred { isDeferred = true }
            }
            if isDeferred { throw ExitCode(Trouble.Code.later.rawValue) }
        }
    }
}
