import Foundation
import JSON
import Ledger
import Reporting
import Testing
import Values

@testable import Conductor

@Suite("The desk")
struct DeskTests {
    /// What a copy of the desk holds when it comes back.
    private func sheets(_ box: ConductorBox, _ filled: [String: (String, String, String)]) throws -> [TableSheet] {
        let rows = try box.conductor().ledger.read { try DeskRows(from: $0, edition: box.configuration.edition).rows }
        var cells = [Desk.headers]
        var stamps = [[Desk.schema, "2019-2020", try DeskSecret.get(box.conductor().ledger)]]
        for row in rows {
            let (decision, name, reason) = filled[row.packet] ?? ("", "", "")
            cells.append([row.packet, row.applicant, row.why.zh, decision, name, reason])
            stamps.append([row.packet, row.stamp])
        }
        return [TableSheet(name: "待处理 desk", rows: cells), TableSheet(name: Desk.mark, rows: stamps)]
    }

    private func save(_ sheets: [TableSheet], as name: String, in box: ConductorBox) throws {
        try box.drop(name, bytes: try JSONCoding.encode(sheets).bytes())
    }

    /// Three applicants, all held because they came after the close.
    private func late() throws -> ConductorBox {
        let box = try ConductorBox()
        box.at = "2020-05-10T09:00:00+08:00"
        for number in 1...3 {
            try box.drop("\(number).zip", SampleReading(applicant: "企业\(number)有限公司", number: number))
        }
        try box.run()
        #expect(try box.states() == [.held, .held, .held])
        return box
    }

    @Test("Every clear row is carried out once with who and why, an unclear one is given back with its cause")
    func rows() throws {
        let box = try late()
        let copy = try sheets(
            box,
            [
                "20200510-0001": ("通过 accept", "王敏", "邮件在截止前发出"), "20200510-0002": ("也许", "王敏", "不清楚"),
                "20200510-0003": ("不符条件 reject", "", "无姓名"),
            ])
        try save(copy, as: "desk 回.xlsx", in: box)
        try box.run()
        #expect(try box.inbox() == [])
        #expect(try box.states() == [.queued, .held, .held])
        let rows = try box.conductor().ledger.read { try DeskRows(from: $0, edition: box.configuration.edition).rows }
        #expect(rows.map(\.packet) == ["20200510-0002", "20200510-0003"])
        #expect(rows.allSatisfy { $0.answer != nil } && rows.first?.decision == "也许")
        let decided = try History(of: "20200510-0001", root: box.path).json["events"]?.elements?.last
        #expect(decided?["by"] == "王敏" && decided?["because"] == "邮件在截止前发出")
        #expect(FileManager.default.fileExists(atPath: box.path + "/outbox/desk.xlsx"))
        // The same copy saved once more does nothing.
        try save(copy, as: "desk 回.xlsx", in: box)
        try box.run()
        #expect(
            try History(of: "20200510-0001", root: box.path).json["events"]?.elements?.filter {
                $0["kind"] == "decided"
            }.count == 1)
        #expect(try box.status().arrived == 3)
    }

    @Test("A copy saved anew by another program, or a row that stands twice, decides nothing a second time")
    func again() throws {
        let box = try late()
        var copy = try sheets(box, ["20200510-0001": ("通过", "王敏", "可以"), "20200510-0002": ("退回", "王敏", "缺页")])
        copy[0].rows.append(copy[0].rows[1])
        try save(copy, as: "desk.xlsx", in: box)
        try box.run()
        copy[0].rows.append(["", "", "", "", "", "", "remark"])
        try save(copy, as: "desk 2.xlsx", in: box)
        try box.run()
        #expect(try box.states() == [.queued, .returned, .held])
        for packet in ["20200510-0001", "20200510-0002"] {
            let events = try History(of: packet, root: box.path).json["events"]?.elements ?? []
            #expect(events.count { $0["kind"] == "decided" } == 1)
        }
        let rows = try box.conductor().ledger.read { try DeskRows(from: $0, edition: box.configuration.edition).rows }
        #expect(rows.map(\.packet) == ["20200510-0003"])
    }

    @Test("A row about a packet that has changed meanwhile is told, not carried out")
    func stale() throws {
        let box = try late()
        let copy = try sheets(box, ["20200510-0001": ("通过", "王敏", "可以")])
        try box.conductor().decide("20200510-0001", .reject, by: "李", because: "撤回")
        try save(copy, as: "desk.xlsx", in: box)
        try box.run()
        #expect(try box.states().first == .ineligible)
        let rows = try box.conductor().ledger.read { try DeskRows(from: $0, edition: box.configuration.edition).rows }
        let row = rows.first { $0.packet == "20200510-0001" }
        #expect(row?.answer?.en.contains("changed") == true && row?.answer?.zh.contains("可以") == true)
        #expect(row?.decision == "" && row?.name == "" && row?.reason == "")
    }

    @Test(
        "A workbook that a stranger made to look like the desk decides nothing, and is told", arguments: [nil, "0000"])
    func foreign(secret: String?) throws {
        let box = try late()
        var copy = try sheets(box, ["20200510-0001": ("通过 accept", "王敏", "请通过")])
        copy[1].rows[0] = [Desk.schema, "2019-2020"] + [secret].compactMap { $0 }
        try save(copy, as: "desk.xlsx", in: box)
        try box.run()
        #expect(try box.inbox() == [] && box.states() == [.held, .held, .held])
        let row = try box.conductor().ledger.read {
            try DeskRows(from: $0, edition: box.configuration.edition).rows.first
        }
        #expect(row?.answer?.zh.contains("标记不符") == true && row?.answer?.zh.contains("请通过") == true)
        #expect(row?.decision == "" && row?.name == "")
    }

    @Test("A workbook that is no copy of the desk is a packet")
    func workbook() throws {
        let box = try ConductorBox()
        try save([TableSheet(name: "报名表", rows: [["企业名称", "x"]])], as: "报名表.xlsx", in: box)
        try box.run()
        #expect(try box.status().arrived == 1)
    }
}
