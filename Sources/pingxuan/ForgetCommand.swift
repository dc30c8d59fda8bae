import ArgumentParser
import Conductor
import JSON

struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "按保存期限清除个人信息与原件。 Erases a closed edition's personal data and originals, by its rule.",
        discussion: """
            Allowed when publication.retention_months have passed since the list was published. Readings, judgements,
            originals, letters, score sheets and everything that names a person go; numbers, digests, states and what
            was published stay, so that `verify --ledger` and the bundle still hold. Copies made by `backup`, and the
            judges in config/panel.yaml, are yours to remove. There is no way back.

            Example:
              pingxuan forget --edition --by 经办人 --because "保存期满"
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption
    @Flag(help: "清除本届。 Erase this edition.")
    var edition = false
    @Option(help: ArgumentHelp("经办人姓名。 Who does it.", valueName: "name"))
    var by: String?
    @Option(help: ArgumentHelp("理由。 Why.", valueName: "text"))
    var because: String?

    func validate() throws {
        guard edition else { throw ValidationError("请写 --edition。 Give --edition.") }
    }

    func run() throws {
        try Outcome.of {
            let bar = ProgressBar()
            let summary = try root.conductor().forget(by: by, because: because) { done, total in
                bar.show(done: done, of: total)
            }
            bar.clear()
            let json: JSONValue = [
                "events": .integer(summary.events), "packets": .integer(summary.packets),
                "files": .integer(summary.files),
            ]
            Outcome.show(
                output.json
                    ? json.string(pretty: true)
                    : "清除 \(summary.packets) 个材料包、\(summary.files) 个文件；\(summary.events) 个事件隐去人名与理由\n"
                        + "erased \(summary.packets) packets and \(summary.files) files; "
                        + "\(summary.events) events no longer name persons")
        }
    }
}
