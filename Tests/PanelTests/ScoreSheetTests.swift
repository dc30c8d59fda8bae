import Testing
import Values

@testable import Panel

@Suite("Judges' workbooks")
struct ScoreSheetTests {
    static let names = ["云帆客户服务有限公司", "海岳信息技术有限公司", "晨光政务热线中心", "南桥外包服务有限公司"]

    static let assignment = Assignment(
        round: 1, edition: "2019-2020", seed: 1, judgesPerApplicant: 1, criteria: ["awards", "security"],
        scale: ScoreScale(least: 1, most: 10, step: 0.5), judges: [Assignment.Member(id: "J01", name: "张三")],
        entrants: names.enumerated().map {
            Assignment.Entrant(key: "K\($0)", name: $1, packet: "20200420-000\($0 + 1)")
        },
        tasks: [Assignment.Task(judge: "J01", applicants: ["K0", "K1", "K2", "K3"])], conflicts: [], withdrawn: [],
        quality: DesignQuality(
            leastLoad: 4, mostLoad: 4, fewestJudges: 1, mostJudges: 1, linkedPairs: 0, pairs: 0, groups: 1, expert: 0,
            expertPossible: 0, moved: 0))

    static func sheet(_ assignment: Assignment = assignment) -> ScoreSheet {
        ScoreSheet(
            edition: assignment.edition, editionName: Bilingual(zh: "某届评选", en: "Some edition"),
            organiser: Bilingual(zh: "组委会", en: "The committee"), round: assignment.round,
            judge: assignment.judges[0],
            criteria: assignment.criteria.map {
                ScoreSheet.Criterion(
                    key: $0, name: Bilingual(zh: "指标\($0)", en: $0), anchors: Bilingual(zh: "10：最好", en: "10: best"))
            },
            scale: assignment.scale, rows: assignment.entrants.map { ScoreSheet.Row(entrant: $0) })
    }

    static func filled() throws -> Filled {
        var filled = try Filled(bytes: try sheet().xlsx())
        filled.fill(rows: 4, criteria: 2) { row, criterion in "\(row + criterion + 5)" }
        return filled
    }

    static func check(
        _ filled: Filled, conflicts: [Conflict] = [], isOpen: Bool = true, assignment: Assignment = assignment
    ) throws -> SheetImport {
        let returned = try #require(ScoreReturn(filled.sheets))
        return ScoreCheck(
            assignment: assignment, isOpen: isOpen, conflicts: conflicts, marks: [sheet().mark]
        ).check(returned, sha256: "ab")
    }

    @Test("What is filled in comes back, applicant by applicant, and the same content is always the same bytes")
    func roundTrip() throws {
        #expect(try Self.sheet().xlsx() == Self.sheet().xlsx())
        var filled = try Self.filled()
        filled.set(SheetLayout.firstRow, SheetLayout.reason(2), "依据充分")
        let result = try Self.check(filled)
        #expect(result.isUsable && result.faults.isEmpty && result.judge == "J01" && result.round == 1)
        #expect(result.scores.count == 8 && result.accepted.count == 4)
        #expect(
            result.scores[0]
                == JudgeScore(
                    judge: "J01", applicant: "K0", criterion: "awards", score: 5, reason: "依据充分"))
        #expect(result.scores[7].score == 9 && result.scores[7].reason == nil)
    }

    @Test(
        "A row that cannot be taken is named with its cell and the reason; the others are accepted",
        arguments: [
            (3, "11", "D7", "range"), (3, "0.5", "D7", "range"), (3, "7.3", "D7", "range"), (4, "八", "E7", "number"),
            (4, "8分", "E7", "number"), (4, "7,5", "E7", "number"), (3, "", "D7", "missing"),
            (1, "别的企业", "B7", "no such applicant"), (1, "云帆客户服务有限公司", "B7", "changed"), (6, "也许", "G7", "list"),
            (6, "需回避 recuse", "G7", "declared"),
        ])
    func faults(column: Int, text: String, cell: String, reason: String) throws {
        var filled = try Self.filled()
        filled.set(SheetLayout.firstRow + 2, column, text)
        let result = try Self.check(filled)
        #expect(result.accepted == ["K0", "K1", "K3"])
        #expect(result.faults.count == 1 && result.faults[0].cell == cell, "\(result.faults)")
        #expect(result.faults.first?.reason.en.contains(reason) == true, "\(result.faults)")
        #expect(result.faults.first?.applicant == (column == 1 ? text : Self.names[2]))
    }

    @Test("Numbers typed as text or with full-width digits are taken", arguments: ["７．５", " 7.5 ", "7.50", "　7.5"])
    func fullWidth(text: String) throws {
        var filled = try Self.filled()
        filled.set(SheetLayout.firstRow, 3, text)
        let result = try Self.check(filled)
        #expect(result.faults.isEmpty && result.scores[0].score == 7.5)
    }

    @Test("An applicant that conflicts is told, one of whom the judge asks to be excused is noted")
    func conflicts() throws {
        var filled = try Self.filled()
        filled.fill(rows: 1, criteria: 2) { _, _ in "" }
        filled.set(SheetLayout.firstRow, SheetLayout.conflict(2), "需回避 recuse")
        let conflict = Conflict(
            judge: "J01", applicant: "K1", kind: .employer, evidence: Bilingual(zh: "任职", en: "works there"))
        let result = try Self.check(filled, conflicts: [conflict])
        #expect(result.accepted == ["K2", "K3"] && result.recused == ["K0"])
        #expect(result.faults.map(\.cell) == ["B6"] && result.faults[0].reason.en.contains("works there"))
    }

    @Test("Merged cells are told, whichever of them is meant")
    func merged() throws {
        var filled = try Self.filled()
        filled.sheets[0].merges = [TableSheet.Merge(row: 4, column: 4, rows: 2, columns: 1)]
        let result = try Self.check(filled)
        #expect(result.faults.map(\.cell) == ["E5", "E6"] && result.accepted == ["K2", "K3"])
    }

    @Test(
        "A workbook that is none of this round and judge is refused as a whole",
        arguments: [
            (1, "2016-2017", "another edition"), (2, "0", "round 0"), (2, "2", "not begun"), (3, "J99", "no judge"),
            (4, "0123", "mark"),
        ])
    func labels(column: Int, text: String, reason: String) throws {
        var filled = try Self.filled()
        let hidden = try #require(filled.sheets.firstIndex { $0.name == ScoreSheet.mark })
        filled.sheets[hidden].rows[0][column] = text
        let result = try Self.check(filled)
        #expect(!result.isUsable && result.scores.isEmpty && result.faults.count == 1)
        #expect(result.faults[0].reason.en.contains(reason), "\(result.faults)")
    }

    @Test("An empty one, and one that comes after the close, are refused as a whole")
    func whole() throws {
        let empty = try Self.check(try Filled(bytes: try Self.sheet().xlsx()))
        #expect(!empty.isUsable && empty.faults.map(\.reason.en).first?.contains("empty") == true)
        let late = try Self.check(try Self.filled(), isOpen: false)
        #expect(!late.isUsable && late.faults.map(\.reason.en).first?.contains("closed") == true)
    }

    @Test("A program that drops the hidden sheet does no harm; a workbook of another kind is none")
    func withoutHidden() throws {
        var filled = try Self.filled()
        filled.sheets.removeAll { $0.name == ScoreSheet.mark }
        let result = try Self.check(filled)
        #expect(result.faults.isEmpty && result.accepted.count == 4)
        #expect(ScoreReturn([TableSheet(name: "报名表", rows: [["企业名称", "x"]])]) == nil)
    }

    @Test("The second round shows the former scores and where the panel differed, without names")
    func secondRound() throws {
        var assignment = Self.assignment
        assignment.round = 2
        var sheet = Self.sheet(assignment)
        for index in sheet.rows.indices { sheet.rows[index].former = ["awards": 6, "security": 7.5] }
        let scores = [("J01", 2.0, "太少"), ("J02", 9.0, "很多"), ("J03", 5.0, "")].map {
            JudgeScore(judge: $0.0, applicant: "K1", criterion: "awards", score: $0.1, reason: $0.2)
        }
        sheet.disagreements = Disagreement.list(scores, in: assignment)
        #expect(sheet.disagreements.map(\.applicant) == ["K1"] && sheet.disagreements[0].median == 5)
        let read = try Filled(bytes: try sheet.xlsx())
        #expect(read.cell(SheetLayout.firstRow, 3) == "6" && read.cell(SheetLayout.firstRow + 3, 4) == "7.5")
        let list = try #require(read.sheets.first { $0.name.hasPrefix("分歧") })
        #expect(list.rows[2].contains("2  5  9") && list.rows[2].joined().contains("很多"))
        #expect(!list.rows.joined().contains { $0.contains("J02") })
    }

    @Test("A workbook made by somebody who guessed all that stands in it does not fit")
    func forged() throws {
        var sheet = Self.sheet()
        let known = sheet.mark
        sheet.secret = "another"
        #expect(sheet.mark != known)
        sheet.secret = ""
        sheet.rows[0].entrant.name += "。"
        #expect(sheet.mark != known)
    }

    @Test("A judge's name stands in the file's, without what a file's name may not hold")
    func fileName() {
        var sheet = Self.sheet()
        #expect(sheet.fileName == "J01-张三.xlsx")
        sheet.judge.name = "a/b:c\n.."
        #expect(sheet.fileName == "J01-abc.xlsx")
    }
}
