import ArgumentParser

/// The commands, one a file.
@main
struct Pingxuan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pingxuan",
        abstract:
            "评选：收取参评材料，几秒内告知是否齐全。 Takes the application packets of an award programme and says whether each is complete.",
        discussion: """
            Examples:
              pingxuan watch                      # the daemon: drop packets into inbox/, collect reports from outbox/
              pingxuan run                        # one pass, for cron
              pingxuan check 材料.zip              # look at a packet without recording anything
              pingxuan status                     # where everything stands
            """,
        subcommands: [
            WatchCommand.self, RunCommand.self, CheckCommand.self, StatusCommand.self, ShowCommand.self,
            DecideCommand.self, AttachCommand.self, RetryCommand.self, SentCommand.self, RemindCommand.self,
            RehearseCommand.self, PanelCommand.self, RankCommand.self,
            FindingsCommand.self, ManualCommand.self,
            ConfigCommand.self, VerifyCommand.self, BackupCommand.self, RebuildCommand.self,
            KeysCommand.self, ObjectCommand.self, ForgetCommand.self,
            ConfirmCommand.self, WithdrawCommand.self, PublishCommand.self, FormCommand.self, DemoCommand.self,
        ])
}
