import ArgumentParser
internal import Bundles
import Conductor
import Files
import JSON
internal import Values

struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "公布已确认的名单：名单、专用标识、宣传资料、核验资料、信件。 Publishes the confirmed list with all that belongs to it.",
        discussion: """
            Writes outbox/published and outbox/letters whole: everything shows at once, or what was there stays. Publishing twice
            gives the same bytes. What is published is then verified, as anybody may; exits 1 when it does not verify.

            Example:
              pingxuan confirm --by 经办人 --because "评委会会议通过" && pingxuan publish
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption

    func run() throws {
        try Outcome.of {
            CurrentProcess.raiseDescriptorLimit()
            let bar = ProgressBar()
            let conductor = try root.conductor()
            defer { bar.clear() }
            let summary = try Publishing(conductor).run { done, total in bar.show(done: done, of: total) }
            // As everybody else will do it.
            let check = try BundleCheck(root.root + "/outbox/published/bundle", key: nil)
            let faults = check.steps.flatMap(\.failures)
            bar.clear()
            if output.json {
                let json: JSONValue = [
                    "version": .integer(summary.version), "listed": .integer(summary.listed),
                    "files": .integer(summary.files), "letters": .integer(summary.letters),
                    "sha256": .string(summary.digest), "same": .bool(summary.isSame),
                    "verifies": .bool(check.holds), "without_logo": .array(summary.withoutLogo.map { .string($0) }),
                ]
                Outcome.show(json.string(pretty: true))
                if !faults.isEmpty { throw ExitCode(Trouble.Code.failed.rawValue) }
                return
            }
            Outcome.show(
                """
                已公布第 \(summary.version) 版：\(summary.listed) 家，\(summary.files) 个文件，\(summary.letters) 封信件\(summary.isSame ? "（与上次相同）" : "")
                Published version \(summary.version): \(summary.listed) companies, \(summary.files) files, \(summary.letters) files of letters\(summary.isSame ? ", the same as before" : "")
                """)
            if faults.isEmpty {
                Outcome.show("核对包 \(check.steps.count) 步全部通过 the bundle verifies: \(check.steps.count) steps hold")
            }
            for fault in faults { Outcome.show("核对包通不过核对 the bundle does not verify: \(fault.zh) \(fault.en)") }
            if !summary.withoutLogo.isEmpty {
                Outcome.show("没有 LOGO without a logo: " + summary.withoutLogo.joined(separator: " "))
            }
            if !faults.isEmpty { throw ExitCode(Trouble.Code.failed.rawValue) }
        }
    }
}
