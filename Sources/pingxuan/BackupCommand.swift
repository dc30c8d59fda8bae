import ArgumentParser
import Conductor

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "备份台账、保管库与配置（收件可继续）。 Copies ledger, vault and configuration while the daemon runs.",
        discussion: """
            The copy is a root itself. To restore it, put it in the place of the old root and run
              pingxuan run --root DIR
            which writes the outbox anew.

            Example:
              pingxuan backup /var/backups/pingxuan/2020-04-20
            """)

    @OptionGroup var root: RootOptions
    @Argument(help: "新文件夹。 A new or empty folder.", completion: .directory)
    var folder: String

    func run() throws {
        try Outcome.of {
            let bar = ProgressBar()
            let backup = try Backup(of: try root.conductor(), to: folder) { done, total in
                bar.show(done: done, of: total)
            }
            bar.clear()
            Outcome.show("\(folder)：\(backup.files) 个文件 files")
        }
    }
}
