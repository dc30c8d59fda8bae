import ArgumentParser

/// Judges and their scores.
struct PanelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "panel",
        abstract: "评委与评分。 Judges and their scores.",
        discussion: """
            Who judges stands in config/panel.yaml:
              judges:
                - id: J01
                  name: 张三
                  employer: 某某大学
                  email: zhang@example.org
                  expertise:          # words of a trade or place; may be absent
                    - 金融
                  conflicts:          # names or credit codes; may be absent
                    - 某某客户服务有限公司
              reports: https://example.org/packets   # where judges reach outbox/packets; may be absent

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
