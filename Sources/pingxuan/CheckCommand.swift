import ArgumentParser
import Conductor
import Files
import JSON
import Reporting
import Synchronization
import Text
import Values

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "审核材料包但不记录。 Reads and screens packets without recording anything.",
        discussion: """
            Each packet is judged alone, in the order given; a folder is one packet. Exits 1 when any is not complete.

            Example:
              pingxuan check --json --at 2020-04-20T09:00:00+08:00 材料.zip
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption
    @Argument(help: "压缩包、邮件或文件夹。 Archives, messages or folders.", completion: .file())
    var files: [String]

    func run() throws {
        try Outcome.of {
            CurrentProcess.raiseDescriptorLimit()
            let configuration = try Configuration.load(root: root.root)
            let check = try Check(configuration: configuration, clock: root.clock)
            let (total, printsJSON) = (files.count, output.json)
            let bar = ProgressBar()
            let state = Mutex((done: 0, incomplete: 0))
            try check.run(files) { report in
                let done = state.withLock { state in
                    state.done += 1
                    if report.verdict != .queued { state.incomplete += 1 }
                    return state.done
                }
                bar.clear()
                if printsJSON {
                    let text = ReportJSON.value(report, edition: configuration.edition).string(pretty: true)
                    Outcome.show((done == 1 ? "[\n" : "") + text + (done == total ? "\n]" : ","))
                } else {
                    Outcome.show(Self.text(report))
                }
                bar.show(done: done, of: total)
            }
            bar.clear()
            if state.withLock({ $0.incomplete }) > 0 { throw ExitCode(Trouble.Code.failed.rawValue) }
        }
    }

    private static func text(_ report: PacketReport) -> String {
        let names = report.arrival.names.map { Visible.text($0) }.joined(separator: ", ")
        var lines = ["\(names)  \(report.verdict.nameZh) \(report.verdict.rawValue)"]
        if let name = report.applicant.name ?? report.applicant.nameEn { lines.append("  \(Visible.text(name))") }
        for finding in report.findings {
            lines.append("  [\(finding.severity.rawValue)] \(finding.code)")
            lines.append("    \(Visible.text(finding.message.zh))\n    \(Visible.text(finding.message.en))")
        }
        return lines.joined(separator: "\n")
    }
}
