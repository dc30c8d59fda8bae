import ArgumentParser

struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "输出手册页。 Prints the manual page.",
        discussion: """
            Examples:
              pingxuan manual | man -l -                        # 阅读 to read it
              pingxuan manual > /usr/local/share/man/man1/pingxuan.1
            """)

    func run() { Outcome.show(ManualPage.text) }
}
