import ArgumentParser
import Conductor
import JSON
import Text
import Values

struct CopiedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copied",
        abstract: "找出企业之间相同的文字，供评委会参考。 Finds text that applicants share, as advice to the committee.",
        discussion: """
            Compares the profiles and cases of the applicants in the queue and writes outbox/ranking/copied.html, side by side.

            Example:
              pingxuan panel copied --earlier ../2018
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption
    @Option(
        help: ArgumentHelp("往届的根目录，也与之比较。 The root of an earlier edition, to be compared with, too.", valueName: "dir"),
        completion: .directory)
    var earlier: String?

    func run() throws {
        try Outcome.of {
            let shared = try root.conductor().findCopiedText(earlier: earlier)
            if output.json {
                return Outcome.show(JSONValue.array(try shared.map { try JSONCoding.encode($0) }).string(pretty: true))
            }
            for one in shared.prefix(20) {
                Outcome.show(
                    "\(Int((one.share * 100).rounded()))%  \(Self.name(one.one)) — \(Self.name(one.other))")
            }
            if shared.count > 20 { Outcome.show("…") }
            Outcome.show("outbox/ranking/copied.html：\(shared.count) 对。 \(shared.count) pairs.")
        }
    }

    private static func name(_ source: SharedText.Source) -> String {
        Visible.text("\(source.name)（\(source.title.zh)\(source.edition.map { "，\($0)" } ?? "")）")
    }
}
