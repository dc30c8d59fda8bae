import ArgumentParser
import Conductor
internal import Values

struct RetryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "从保管库重新读取一个材料包。 Reads a packet again from the vault.",
        discussion: "Exits 75 when it cannot be read now either.")

    @OptionGroup var root: RootOptions
    @Argument(help: "编号。 The packet's id.")
    var packet: String

    func run() throws {
        try Outcome.of {
            let state = try root.conductor().retry(packet)
            Outcome.show("\(packet)  \(state.nameZh) \(state.rawValue)")
            if state == .deferred { throw ExitCode(Trouble.Code.later.rawValue) }
        }
    }
}
