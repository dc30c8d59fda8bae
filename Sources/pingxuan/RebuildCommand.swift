import ArgumentParser
import Conductor
import Files
import JSON

struct RebuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "由保管库和流水账重建台账。 Makes a new ledger from the vault and the journal.",
        discussion: """
            Events and decisions come from .pingxuan/journal.jsonl as they were; every packet is read again. The former ledger is
            kept aside. Exits 1 when bytes of a packet lack in the vault.

            Example:
              pingxuan rebuild && pingxuan verify --ledger
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption

    func run() throws {
        try Outcome.of {
            CurrentProcess.raiseDescriptorLimit()
            let configuration = try Configuration.load(root: root.root)
            let rebuild = try Rebuild(
                root: root.root, clock: root.clock, configuration: configuration, log: Log(isQuiet: true))
            let bar = ProgressBar()
            let summary = try rebuild.run { done, total in bar.show(done: done, of: total) }
            bar.clear()
            if output.json {
                let json: JSONValue = [
                    "events": .integer(summary.events), "packets": .integer(summary.packets),
                    "lost": .array(summary.lost.map { .string($0) }),
                    "differing": .array(summary.differing.map { .string($0) }),
                    "unknown": .integer(summary.unknown), "former": JSONValue(summary.former),
                ]
                Outcome.show(json.string(pretty: true))
            } else {
                Outcome.show(text(summary))
            }
            if !summary.lost.isEmpty { throw ExitCode(Trouble.Code.failed.rawValue) }
        }
    }

    private func text(_ summary: Rebuild.Summary) -> String {
        var lines = [
            "\(summary.events) 个事件，\(summary.packets) 个材料包。 \(summary.events) events, \(summary.packets) packets."
        ]
        if summary.unknown > 0 {
            lines.append(
                "流水账未载的 \(summary.unknown) 个，已重新收件。 \(summary.unknown) were not in the journal and were accepted anew.")
        }
        for id in summary.lost { lines.append("缺少原件 the bytes are lost: \(id)") }
        for id in summary.differing { lines.append("今天会另有结论，状态照旧 would be judged otherwise today, stays: \(id)") }
        if let former = summary.former { lines.append("原台账 the former ledger: \(former)") }
        return lines.joined(separator: "\n")
    }
}
