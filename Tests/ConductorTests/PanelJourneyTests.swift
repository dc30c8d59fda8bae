import Foundation
import JSON
import Ledger
import Panel
import Testing
import Values

@testable import Conductor

/// A root with applicants in the queue and a panel.
private struct PanelBox {
    let box: ConductorBox
    var path: String { box.path }

    /// - Parameter applicants: Their forms say nothing that conflicts, but for the first, which employs the last judge.
    init(applicants: Int = 8, judges: Int = 6, needed: Int = 3) throws {
        box = try ConductorBox()
        var yaml = "judges:\n"
        for number in 1...max(judges, 1) where judges > 0 {
            yaml += """
                  - id: J0\(number)
                    name: 评委\(number)
                    employer: \(number == judges ? "企业1有限公司" : "某某大学\(number)")
                    email: judge\(number)@u\(number).example
                    expertise:
                      - 客户服务

                """
        }
        try Data((judges > 0 ? yaml : "judges: []\n").utf8).write(to: URL(fileURLWithPath: path + "/config/panel.yaml"))
        let edition = path + "/config/edition.yaml"
        let text = try String(contentsOfFile: edition, encoding: .utf8)
            .replacing("judges_per_applicant: 5", with: "judges_per_applicant: \(needed)")
            .replacing("draws: 1000", with: "draws: 50").replacing("listed: 50", with: "listed: 3")
        try Data(text.utf8).write(to: URL(fileURLWithPath: edition))
        try reload()
        for number in 1...applicants {
            try box.drop("\(number).zip", SampleReading(applicant: "企业\(number)有限公司", number: number))
        }
        try box.run()
    }

    /// Reads the configuration anew, as the next command would.
    func reload() throws {
        box.configuration = try Configuration.load(root: path)
        box.configuration.daemon.settle = .milliseconds(1)
        box.configuration.daemon.workers = 2
    }

    func status() throws -> PanelStatus { try PanelStatus(root: path) }

    /// A judge's workbook of a round as it comes back: every applicant scored.
    func filled(
        _ judge: String,
        _ score: (_ row: Int, _ criterion: Int) -> String = { row, criterion in
            "\(4 + (row * 3 + criterion) % 6)"
        }
    ) throws -> [TableSheet] {
        let round = try #require(try box.conductor().panelState().round)
        let assignment = round.assignment
        let mark = try #require(round.sheets.last { $0.judge == judge }?.mark)
        let criteria = assignment.criteria.count
        let head =
            ["序号 no.", "参评企业 applicant", "材料 report"] + assignment.criteria + [
                "理由 reason", "回避声明 conflict of interest",
            ]
        var rows = [["评分表"], ["评委"], head, ["评分标准 anchors"]]
        var hidden = [[ScoreSheet.schema, assignment.edition, "\(assignment.round)", judge, mark]]
        for (row, key) in assignment.applicants(of: judge).enumerated() {
            let name = assignment.entrant(key)?.name ?? ""
            rows.append(["\(row + 1)", name, "查看"] + (0..<criteria).map { score(row, $0) } + ["理由\(judge)", ""])
            hidden.append(["\(row + 5)", key, name])
        }
        return [TableSheet(name: "评分 scores", rows: rows), TableSheet(name: ScoreSheet.mark, rows: hidden)]
    }

    func send(_ sheets: [TableSheet], as name: String) throws {
        try box.drop(name, bytes: try JSONCoding.encode(sheets).bytes())
    }

    func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(file)") }

    func sentence(_ body: () throws -> Void) -> String {
        do {
            try body()
            return ""
        } catch { return Faults.sentence(error).en }
    }
}

@Suite("The panel")
struct PanelJourneyTests {
    @Test("From the queue over two rounds to a ranking and a settled close call")
    func journey() throws {
        let panel = try PanelBox()
        let box = panel.box
        let assignment = try box.conductor().assignJudges()
        #expect(assignment.entrants.count == 8 && assignment.quality.fewestJudges == 3)
        #expect(assignment.quality.mostLoad - assignment.quality.leastLoad <= 1 && assignment.quality.groups == 1)
        #expect(assignment.conflicts.map(\.judge) == ["J06"] && assignment.conflicts[0].kind == .employer)
        #expect(assignment.entrants.first.map { !assignment.judges(of: $0.key).contains("J06") } == true)

        let written = try box.conductor().writeScoreSheets()
        #expect(written.sheets.map(\.judge) == ["J01", "J02", "J03", "J04", "J05", "J06"])
        #expect(panel.exists("outbox/rounds/1/J01-评委1.xlsx") && panel.exists("outbox/rounds/1/index.html"))
        // Written again, nothing changes and nothing is recorded.
        let head = try box.conductor().ledger.read { try $0.head().number }
        try box.conductor().writeScoreSheets()
        #expect(try box.conductor().ledger.read { try $0.head().number } == head)

        for judge in ["J01", "J02", "J03", "J04", "J05"] {
            try panel.send(try panel.filled(judge), as: "\(judge).xlsx")
        }
        try box.run()
        #expect(try box.inbox() == [] && box.status().arrived == 8)
        let status = try panel.status()
        #expect(status.judges.filter { $0.missing > 0 }.map(\.judge) == ["J06"])
        #expect(panel.sentence { _ = try box.conductor().closeRound() }.contains("评委6"))
        #expect(try box.conductor().remindJudges().files == ["J06-remind.eml"])
        try panel.send(try panel.filled("J06"), as: "J06.xlsx")
        try box.run()
        #expect(try box.conductor().closeRound().missing == 0)
        #expect(panel.exists("outbox/rounds/1/disagreement.html"))

        // The second round starts from the first one's scores; who sends nothing keeps them.
        #expect(try box.conductor().writeScoreSheets().round == 2)
        #expect(try panel.status().judges.allSatisfy { $0.accepted == 0 })
        try panel.send(try panel.filled("J02") { _, _ in "9" }, as: "J02 二.xlsx")
        try box.run()
        #expect(panel.sentence { _ = try box.conductor().closeRound() }.contains("the round before stand"))
        #expect(try box.conductor().closeRound(by: "王敏", because: "其余评委无改动").missing == 20)
        let scores = try box.conductor().ledger.read { try $0.scores(round: 2) }
        #expect(scores.filter { $0.judge == "J02" }.allSatisfy { $0.score == 9 })
        #expect(scores.count == 8 * 3 * assignment.criteria.count)
        #expect(panel.sentence { _ = try box.conductor().writeScoreSheets() }.contains("scoring is over"))

        let ranking = try box.conductor().rank()
        #expect(ranking.ranking.count == 8 && ranking.ranking.allSatisfy { $0.rank != nil })
        #expect(try box.conductor().rank() == ranking)
        for file in ["html", "json", "xlsx"] { #expect(panel.exists("outbox/ranking/ranking.\(file)")) }
        let last = try #require(ranking.ranking.last)
        _ = try box.conductor().settle(last.name, listed: true, by: "评委会", because: "复核")
        let settled = try #require(try box.conductor().lastRanking())
        #expect(settled.ranking.ranking.first { $0.applicant == last.applicant }?.isListed == true)
        #expect(settled.input.settlements.map(\.by) == ["评委会"])
        let check = try LedgerCheck(root: panel.path)
        #expect(check.failures == [])
    }

    @Test("What was wrong in a workbook is told, and a corrected one takes its place; both are kept")
    func corrected() throws {
        let panel = try PanelBox()
        let box = panel.box
        _ = try box.conductor().assignJudges()
        try box.conductor().writeScoreSheets()
        try panel.send(
            try panel.filled("J01") { row, criterion in row == 0 && criterion == 1 ? "11" : "7" }, as: "a.xlsx")
        try box.run()
        let faulty = try #require(try panel.status().judges.first { $0.judge == "J01" })
        #expect(faulty.missing == 1 && faulty.faults.map(\.cell) == ["E5"])
        try panel.send(try panel.filled("J01"), as: "a.xlsx")
        try box.run()
        let mended = try #require(try panel.status().judges.first { $0.judge == "J01" })
        #expect(mended.missing == 0 && mended.faults.isEmpty)
        let imports = try box.conductor().panelState().imports
        #expect(imports.map(\.isCurrent) == [false, true])
        for one in imports { #expect(panel.exists(".pingxuan/vault/\(one.sheet.sha256)")) }
        #expect(panel.sentence { _ = try box.conductor().assignJudges(seed: 99) }.contains("by another seed"))
        // The same bytes once more are no news.
        try panel.send(try panel.filled("J01"), as: "b.xlsx")
        try box.run()
        #expect(try box.conductor().panelState().imports.count == 2)
    }

    @Test("A workbook that comes before judges were assigned, or of an older round, is told and is no packet")
    func early() throws {
        let panel = try PanelBox()
        let box = panel.box
        let label = [[ScoreSheet.schema, "2019-2020", "1", "J01", "0"]]
        try panel.send([TableSheet(name: ScoreSheet.mark, rows: label)], as: "early.xlsx")
        try box.run()
        #expect(try box.inbox() == [] && box.status().arrived == 8)
        #expect(try panel.status().strangers.first?.reason.en.contains("no judges are assigned") == true)
        _ = try box.conductor().assignJudges()
        try box.conductor().writeScoreSheets()
        let first = try panel.filled("J01")
        _ = try box.conductor().closeRound(because: "演练")
        try box.conductor().writeScoreSheets()
        try panel.send(first, as: "late.xlsx")
        try box.run()
        let standing = try #require(try panel.status().judges.first { $0.judge == "J01" })
        #expect(standing.accepted == 0 && standing.faults.first?.reason.en.contains("round 1") == true)
    }

    @Test("A judge who asks to be excused or withdraws is replaced, and nobody else is moved")
    func withdrawal() throws {
        let panel = try PanelBox(applicants: 8, judges: 7)
        let box = panel.box
        let first = try box.conductor().assignJudges()
        try box.conductor().writeScoreSheets()
        var sheets = try panel.filled("J01")
        let row = sheets[0].rows[4]
        sheets[0].rows[4] = row.enumerated().map { $0.offset < 3 ? $0.element : "" }
        sheets[0].rows[4][row.count - 1] = "需回避 recuse"
        try panel.send(sheets, as: "J01.xlsx")
        try box.run()
        #expect(try panel.status().short.count == 1)
        let second = try box.conductor().assignJudges(withdrawing: ["J02"], by: "王敏", because: "出国")
        #expect(second.quality.fewestJudges == 3 && second.withdrawn == ["J02"])
        for task in first.tasks where !["J01", "J02"].contains(task.judge) {
            #expect(Set(task.applicants).isSubset(of: second.applicants(of: task.judge)))
        }
        #expect(second.applicants(of: "J01").count >= first.applicants(of: "J01").count - 1)
        #expect(second.applicants(of: "J02").isEmpty)
        #expect(try panel.status().short == [])
        // The workbook that was sent before still fits.
        try panel.send(try panel.filled("J03"), as: "J03.xlsx")
        try box.run()
        #expect(try panel.status().judges.first { $0.judge == "J03" }?.faults == [])
    }

    @Test("After scoring has opened the edition is changed only with somebody's reason, and that is shown")
    func frozen() throws {
        let panel = try PanelBox()
        let box = panel.box
        _ = try box.conductor().assignJudges()
        let file = panel.path + "/config/edition.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(try box.conductor().frozenEditionBytes() == Array(text.utf8))
        try Data((text + "\n# 改动\n").utf8).write(to: URL(fileURLWithPath: file))
        try panel.reload()
        #expect(panel.sentence { try box.conductor().writeScoreSheets() }.contains("changed since"))
        try box.conductor().writeScoreSheets(by: "王敏", because: "更正联系人")
        #expect(try panel.status().editions.map(\.because) == [nil, "更正联系人"])
        let page = try String(contentsOfFile: panel.path + "/outbox/rounds/1/index.html", encoding: .utf8)
        #expect(page.contains("更正联系人"))
    }

    @Test("A rebuilt ledger knows the rounds and the scores, and takes no workbook for a packet")
    func rebuilt() throws {
        let panel = try PanelBox()
        let box = panel.box
        _ = try box.conductor().assignJudges()
        try box.conductor().writeScoreSheets()
        try panel.send(try panel.filled("J01"), as: "J01.xlsx")
        try box.run()
        let before = try box.conductor().panelState()
        let rebuild = Rebuild(
            root: panel.path, clock: .fixed(try #require(Instant(box.at))), configuration: box.configuration,
            log: Log(isQuiet: true), reader: box.reader)
        let summary = try rebuild.run()
        #expect(summary.packets == 8 && summary.unknown == 0)
        #expect(try box.conductor().panelState() == before)
    }

    @Test("Nobody to score, too few judges, nothing scored, nothing assigned: a sentence each")
    func sentences() throws {
        let none = try PanelBox(applicants: 2, judges: 0)
        #expect(none.sentence { _ = try none.box.conductor().assignJudges() }.contains("no judges"))
        #expect(none.sentence { try none.box.conductor().writeScoreSheets() }.contains("panel assign"))
        #expect(none.sentence { _ = try none.box.conductor().closeRound() }.contains("No round"))
        #expect(none.sentence { try none.box.conductor().rank() }.contains("No judge has scored"))
        #expect(
            none.sentence { _ = try none.box.conductor().settle("x", listed: true, by: "a", because: "b") }.contains(
                "no ranking"))
        let one = try PanelBox(applicants: 2, judges: 1)
        #expect(one.sentence { _ = try one.box.conductor().assignJudges() }.contains("only 1"))
        #expect(try none.status().json["round"] == .null)
    }
}
