import ArgumentParser
import Conductor

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "核对台账、流水与保管库。 Checks the event chain, the states and the vault.",
        discussion: "Exits 1 and prints “fails: STEP: WHY” for everything that does not hold.")

    @OptionGroup var root: RootOptions
    @Flag(help: "核对本目录的台账。 Check the ledger of the root.")
    var ledger = false

    func validate() throws {
        guard ledger else { throw ValidationError("请用 --ledger。 Give --ledger.") }
    }

    func run() throws {
        try Outcome.of {
            let bar = ProgressBar()
            let check = try LedgerCheck(root: root.root) { done, total in bar.show(done: done, of: total) }
            bar.clear()
            for failure in check.failures { Outcome.show("fails: \(failure)") }
            Outcome.show(
                "\(check.events) 个事件，\(check.packets) 个材料包，\(check.files) 个文件；链首 head \(check.head)")
            if !check.failures.isEmpty { throw ExitCode(Trouble.Code.failed.rawValue) }
        }
    }
}
