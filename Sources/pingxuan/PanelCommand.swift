import ArgumentParser

/// What has to do with judges and their scores.
struct PanelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "panel",
        abstract: "评委与评分。 Judges and their scores.",
        subcommands: [AnalyseCommand.self])
}
