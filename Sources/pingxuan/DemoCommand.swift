import ArgumentParser
import Conductor
import SamplePackets

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "造出各类样例材料包，并让整个程序处理一遍。 Makes sample packets of every kind and runs the whole programme on them.",
        discussion: """
            The folder becomes a complete root: try the other commands on it with --root. Without DIR a new folder is made
            under TMPDIR. Nothing in it is about real companies or persons. The last line printed is the folder's path.
            Then judges' workbooks are filled in, the ranking computed, the list published and verified. Exits 1 when a
            packet did not become what it must.

            Example:
              pingxuan demo rehearsal && pingxuan status --root rehearsal
            """)

    @Argument(help: "空文件夹或新文件夹。 An empty or new folder.", completion: .directory)
    var folder: String?
    @Option(help: "随机种子；同一种子给出同样的材料包。 The same seed gives the same packets.")
    var seed: UInt64 = 1

    func run() throws {
        try Outcome.of {
            let bar = ProgressBar()
            let demo = DemoRun(root: try DemoRoot(folder), samples: SampleSet(seed: seed))
            let results = try demo.judge { bar.show(done: $0, of: $1) }
            bar.clear()
            for result in results { Outcome.show(result.line) }
            let wrong = results.count { !$0.isAsExpected }
            Outcome.show(
                """

                \(results.count) 个样例材料包，\(results.count - wrong) 个结果符合预期。 \
                \(results.count) sample packets, \(results.count - wrong) became what they must.

                """)
            try DemoPanel(run: demo).publish { Outcome.show("  " + $0) }
            Outcome.show(
                """

                总览 where everything stands:   \(demo.root.path)/outbox/index.html
                各包报告 one report a packet:    \(demo.root.path)/outbox/packets/
                评分表 judges' workbooks:        \(demo.root.path)/outbox/rounds/
                榜单与依据 ranking and evidence: \(demo.root.path)/outbox/ranking/ranking.html
                公布的名单 published list:       \(demo.root.path)/outbox/published/list.html
                接着可试 try next:              pingxuan status --root \(demo.root.path)
                """)
            Outcome.show(demo.root.path)
            if wrong > 0 { throw ExitCode(Trouble.Code.failed.rawValue) }
        }
    }
}
