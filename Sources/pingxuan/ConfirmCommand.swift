import ArgumentParser
import Conductor
import Values

struct ConfirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "确认榜单，成为公布的名单。 Confirms the ranking as the list.",
        discussion: """
            Each signature is a --by; with one --because for all, or one for each. Refuses while anything is open, and says what.

            Example:
              pingxuan confirm --by 主任 --by 副主任 --because "评委会 6 月 18 日会议通过"
            """)

    @OptionGroup var root: RootOptions
    @Option(help: ArgumentHelp("签名人，可多次。 Who signs; once for each.", valueName: "name"))
    var by: [String]
    @Option(help: ArgumentHelp("理由，一条或每人一条。 Why; one for all, or one for each.", valueName: "text"))
    var because: [String]
    @OptionGroup var output: JSONOption

    func validate() throws {
        guard because.count == 1 || because.count == by.count else {
            throw ValidationError("--because 应为一条，或与 --by 一样多。 Give one --because, or as many as --by.")
        }
    }

    func run() throws {
        try Outcome.of {
            let signers = by.enumerated().map { (by: $1, because: because.count == 1 ? because[0] : because[$0]) }
            Outcome.show(ListSummary.text(try root.conductor().confirm(signers), asJSON: output.json))
        }
    }
}
