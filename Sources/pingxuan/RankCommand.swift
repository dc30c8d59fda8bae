import ArgumentParser

/// The ranking, and the committee's decisions on it.
struct RankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank",
        abstract: "计算榜单，记录临界企业的裁定。 Computes the ranking, and records decisions on close calls.",
        discussion: """
            Examples:
              pingxuan rank
              pingxuan rank settle 91110108000000001X listed --by 评委会 --because "复核材料后一致同意"
              pingxuan rank --table indicators.csv --edition edition.yaml --json
            """,
        subcommands: [RankComputeCommand.self, RankSettleCommand.self],
        defaultSubcommand: RankComputeCommand.self)
}
