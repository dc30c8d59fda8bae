import ArgumentParser

/// Judges and their scores.
struct PanelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "panel",
        abstract: "评委与评分。 Judges and their scores.",
        discussion: """
            Examples:
              pingxuan panel assign               # who scores whom
              pingxuan panel sheets               # a workbook for each judge, in outbox/rounds/<n>/
              pingxuan panel import J01-*.xlsx    # what they sent back; or drop it into inbox/
              pingxuan panel status               # who is still to send what
              pingxuan panel close                # the round's scores stand
              pingxuan panel copied               # text that applicants share
              pingxuan panel analyse scores.csv   # severity and agreement of any table of scores
            """,
        subcommands: [
            AssignCommand.self, SheetsCommand.self, ImportCommand.self, PanelStatusCommand.self,
            PanelRemindCommand.self, CloseCommand.self, CopiedCommand.self, AnalyseCommand.self,
        ])
}
