import ArgumentParser
import Conductor

struct RankSettleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: "记录评委会对临界企业的裁定。 Records the committee's decision on a close call.",
        discussion: """
            The ranking is computed anew with it.

            Example:
              pingxuan rank settle 91110108000000001X listed --by 评委会 --because "复核材料后一致同意"
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var person: PersonOptions
    @Argument(help: "信用代码、名称或材料包编号。 A credit code, a name, or the id of a packet.")
    var applicant: String
    @Argument(
        help: "listed | not-listed",
        transform: { word in
            switch word {
            case "listed": return true
            case "not-listed": return false
            default: throw ValidationError("应为 listed 或 not-listed。 Give listed or not-listed, not “\(word)”.")
            }
        })
    var listed: Bool

    func run() throws {
        try Outcome.of {
            let wasClose = try root.conductor().settle(
                applicant, listed: listed, by: person.by, because: person.because)
            if !wasClose {
                Outcome.tell(
                    "注意：排名没有把它列为临界企业；裁定已记录。\nThe ranking did not call it a close call; the decision is recorded all the same."
                )
            }
        }
    }
}
