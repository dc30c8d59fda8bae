import Reporting
import Testing
import Values

@Suite("The desk")
struct DeskTests {
    static let rows = [
        DeskRow(
            packet: "20200420-0007", applicant: "=cmd|'/c calc'!A1",
            why: Bilingual(zh: "地址在境外", en: "The address is abroad"),
            stamp: "held 2020-04-20T09:00:01+08:00"),
        DeskRow(
            packet: "20200420-0008", applicant: "乙公司", why: Bilingual(zh: "只有扫描件", en: "Only a scan"),
            stamp: "held 2020-04-20T09:00:02+08:00", decision: "也许", name: "王五",
            answer: Bilingual(zh: "看不懂这个决定", en: "this decision is not one of the list")),
    ]

    private func sheets(_ rows: [[String]]) -> [DeskReturn.Sheet] {
        [
            DeskReturn.Sheet(name: "待处理 desk", rows: [Desk.headers] + rows),
            DeskReturn.Sheet(name: Desk.mark, rows: [[Desk.schema, "2019-2020"], ["20200420-0007", "held t1"]]),
        ]
    }

    @Test(
        "A row is carried out as written, whichever half of the word was chosen",
        arguments: [
            ("通过 accept", DeskDecision.Kind.accept), ("通过", .accept), ("ACCEPT", .accept), ("退回 return", .return),
            ("不符条件", .reject), (" reject ", .reject),
        ])
    func clear(text: String, kind: DeskDecision.Kind) throws {
        let back = try #require(DeskReturn(sheets([["20200420-0007", "甲", "…", text, "王五", "已核对营业执照", ""]])))
        #expect(back.decisions.map(\.kind) == [kind])
        #expect(back.decisions.first?.stamp == "held t1")
        #expect(back.decisions.first?.fault == nil)
    }

    @Test(
        "An unclear row is given back and never guessed",
        arguments: [
            ["20200420-0007", "甲", "…", "也许", "王五", "理由"], ["20200420-0007", "甲", "…", "", "王五", "理由"],
            ["20200420-0007", "甲", "…", "通过 accept", "", "理由"], ["20200420-0007", "甲", "…", "通过 accept", "王五"],
            ["", "甲", "…", "通过 accept", "王五", "理由"], ["20200420-0007", "甲", "…", "不通过", "王五", "理由"],
        ])
    func unclear(row: [String]) throws {
        let back = try #require(DeskReturn(sheets([row])))
        #expect(back.decisions.count == 1)
        #expect(back.decisions.first?.kind == nil)
        #expect(back.decisions.first?.fault != nil)
    }

    @Test("A row that nobody touched says nothing, and two rows that disagree are both unclear")
    func several() throws {
        let untouched = ["20200420-0007", "甲", "…", "", "", "", ""]
        #expect(try #require(DeskReturn(sheets([untouched]))).decisions.isEmpty)
        let back = try #require(
            DeskReturn(
                sheets([
                    ["20200420-0007", "甲", "…", "通过 accept", "王五", "理由"],
                    ["20200420-0007", "甲", "…", "退回 return", "王五", "理由"],
                ])))
        #expect(back.decisions.map(\.kind) == [nil, nil])
    }

    @Test(
        "A long answer on a scan stands in the desk without a list", arguments: [1, 84, 85, 86, 127, 199, 400, 5_000])
    func long(count: Int) throws {
        let edition = try Samples.edition()
        let text = String(repeating: "奖", count: count)
        for proposed in [text, text + "，" + text, "=" + text, String(repeating: "🏆", count: count)] {
            let proposal = DeskProposal(
                packet: "20200420-0008", key: "mgmt.incentives", label: "激励", proposed: proposed, confidence: 0.5)
            let bytes = try Desk.xlsx(Self.rows, proposals: [proposal], edition: edition, secret: "a")
            #expect(bytes.count > 4_000)
        }
    }

    @Test("The secret is read off the hidden sheet, or else off the first row")
    func secret() throws {
        let hidden = DeskReturn.Sheet(name: Desk.mark, rows: [[Desk.schema, "2019-2020", "s1"]])
        let bare = DeskReturn.Sheet(name: "待处理 desk", rows: [Desk.headers])
        let shown = DeskReturn.Sheet(name: "待处理 desk", rows: [Desk.headers + ["标记 mark s2"]])
        #expect(DeskReturn([bare, hidden])?.secret == "s1")
        #expect(DeskReturn([shown])?.secret == "s2")
        #expect(DeskReturn([bare]) != nil && DeskReturn([bare])?.secret == nil)
    }

    @Test("Another workbook is no copy of the desk")
    func other() {
        #expect(DeskReturn([DeskReturn.Sheet(name: "报名表", rows: [["企业名称", ""]])]) == nil)
        #expect(DeskReturn([]) == nil)
    }

    @Test("The same rows give the same bytes")
    func same() throws {
        let edition = try Samples.edition()
        #expect(
            try Desk.xlsx(Self.rows, edition: edition, secret: "a")
                == Desk.xlsx(Self.rows, edition: edition, secret: "a"))
    }
}
