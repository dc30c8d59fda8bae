import ArgumentParser
internal import Bundles
import Conductor
import JSON
internal import Text
internal import Values

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "核对公布的核对包，或本目录的台账。 Verifies a published bundle, or the ledger of the root.",
        discussion: """
            A bundle is a folder or its zip; nothing else is read and nothing written. Each step prints “holds: STEP” or
            “fails: STEP: WHY”; exits 1 where any fails. The key's fingerprint stands in list.html.

            Examples:
              pingxuan verify outbox/published/bundle --key FINGERPRINT
              pingxuan verify --ledger
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption
    @Flag(help: "核对本目录的台账、流水与保管库。 Check the event chain, the states and the vault of the root.")
    var ledger = false
    @Option(help: ArgumentHelp("已知的密钥指纹。 The fingerprint of the key, as you know it.", valueName: "fingerprint"))
    var key: String?
    @Argument(help: "核对包：文件夹或 zip。 The bundle: a folder or a zip.")
    var bundle: String?

    func validate() throws {
        guard ledger != (bundle != nil) else {
            throw ValidationError("请写核对包，或用 --ledger。 Give a bundle, or --ledger.")
        }
    }

    func run() throws {
        try Outcome.of { if let bundle { try verify(bundle) } else { try verifyLedger() } }
    }

    private func verify(_ bundle: String) throws {
        let bar = ProgressBar()
        let check = try BundleCheck(bundle, key: key) { done, total in bar.show(done: done, of: total) }
        bar.clear()
        if output.json {
            let json: JSONValue = [
                "holds": .bool(check.holds),
                "steps": .array(
                    check.steps.map { step in
                        [
                            "step": .string(step.name.rawValue), "holds": .bool(step.holds),
                            "failures": .array(step.failures.map { ["zh": .string($0.zh), "en": .string($0.en)] }),
                        ]
                    }),
            ]
            Outcome.show(json.string(pretty: true))
        } else {
            for step in check.steps {
                if step.holds {
                    let note = step.note.map { ": \($0.en) · \($0.zh)" } ?? ""
                    Outcome.show("holds: \(step.name.rawValue)\(note)")
                }
                for why in step.failures {
                    Outcome.show("fails: \(step.name.rawValue): \(Visible.text(why.en)) · \(Visible.text(why.zh))")
                }
            }
        }
        if !check.holds { throw ExitCode(Trouble.Code.failed.rawValue) }
    }

    private func verifyLedger() throws {
        let bar = ProgressBar()
        let check = try LedgerCheck(root: root.root) { done, total in bar.show(done: done, of: total) }
        bar.clear()
        for failure in check.failures { Outcome.show("fails: \(failure)") }
        Outcome.show("\(check.events) 个事件，\(check.packets) 个材料包，\(check.files) 个文件；链首 head \(check.head)")
        if !check.failures.isEmpty { throw ExitCode(Trouble.Code.failed.rawValue) }
    }
}
