import ArgumentParser
import Reporting

struct FindingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings",
        abstract: "审核意见各代码的含义与处理办法。 What each code of a finding means, and what to do about it.",
        discussion: """
            Examples:
              pingxuan findings                   # 全部代码 every code
              pingxuan findings item.unreadable   # 一个代码 one code
              pingxuan findings --markdown        # README 中的表 the table of the README
            """)

    @Flag(help: "以 Markdown 表格输出。 Print a table in Markdown.")
    var markdown = false
    @Argument(
        help: "代码，如 photo.too-few。 Codes; none: all of them.",
        completion: .list(FindingGuide.all.map(\.code)),
        transform: { code in
            guard let guide = FindingGuide.guide(to: code) else {
                throw ValidationError("没有这个代码 no such code: \(code)")
            }
            return guide
        })
    var codes: [FindingGuide] = []

    func run() {
        if markdown { return Outcome.show(FindingGuide.markdown) }
        Outcome.show((codes.isEmpty ? FindingGuide.all : codes).map(\.text).joined(separator: "\n\n"))
    }
}
