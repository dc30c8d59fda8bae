import Edition
import Testing
import Values

@testable import Reporting

@Suite("Pages and letters of the panel")
struct PanelPagesTests {
    static let hostile = "云帆<script>alert(1)</script>有限公司"

    static func overview(closed: String? = nil) -> RoundOverview {
        let judges = [Assignment.Member(id: "J01", name: "甲"), Assignment.Member(id: "J02", name: "乙")]
        let fault = SheetFault(
            applicant: hostile, cell: "E7", reason: Bilingual(zh: "“八”不是数字", en: "“八” is not a number"))
        let conflict = Conflict(
            judge: "J02", applicant: "K1", kind: .domain,
            evidence: Bilingual(zh: "电子邮箱域名相同", en: "one e-mail domain"))
        return RoundOverview(
            assignment: Assignment(
                round: 1, edition: "2019-2020", seed: 7, judgesPerApplicant: 1, criteria: ["awards"],
                scale: ScoreScale(least: 1, most: 10, step: 0.5), judges: judges,
                entrants: [Assignment.Entrant(key: "K1", name: hostile, packet: "20200420-0001")],
                tasks: [
                    Assignment.Task(judge: "J01", applicants: ["K1"]), Assignment.Task(judge: "J02", applicants: []),
                ], conflicts: [conflict], withdrawn: [],
                quality: DesignQuality(
                    leastLoad: 0, mostLoad: 1, fewestJudges: 1, mostJudges: 1, linkedPairs: 0, pairs: 1, groups: 2,
                    expert: 0, expertPossible: 0, moved: 0)),
            opened: "2020-05-09T09:00:00+08:00", closed: closed, missing: closed == nil ? 0 : 1, because: "不再补交",
            standings: judges.map {
                RoundOverview.Standing(
                    judge: $0, assigned: $0.id == "J01" ? 1 : 0, accepted: 0, recused: 0, hasWithdrawn: false,
                    faults: $0.id == "J01" ? [fault] : [])
            }, strangers: [], short: [hostile],
            changes: [RoundOverview.Change(at: "2020-05-10T09:00:00+08:00", by: "王敏", because: "更正权重")],
            disagreements: [], hasList: true)
    }

    static func page() throws -> RoundPage { RoundPage(edition: try Samples.edition(), templates: try Templates()) }

    static let disagreements = [
        Disagreement(
            applicant: "K1", name: hostile, criterion: "awards",
            opinions: [.init(score: 2, reason: "证据<少>"), .init(score: 9.5, reason: "国际奖项")])
    ]

    static let shared = [
        SharedText(
            one: SharedText.Source(
                applicant: "K1", name: hostile, packet: "20200420-0001", title: Bilingual(zh: "案例：甲", en: "Case: 甲")),
            other: SharedText.Source(
                applicant: "K2", name: "海岳", packet: "20180420-0002", title: Bilingual(zh: "中文简介", en: "Profile"),
                edition: "2017-2018"), share: 0.426,
            passages: [SharedText.Passage(one: "同一段<b>文字", other: "同一段文字")])
    ]

    @Test("The page of a round tells who has still to send what, the conflicts, the design and what was changed")
    func round() throws {
        let html = String(decoding: try Self.page().html(Self.overview()), as: UTF8.self)
        #expect(!html.contains("<script>alert") && html.contains("云帆&lt;script&gt;"))
        for part in ["E7", "“八”不是数字", "“八” is not a number", "更正权重", "邮箱域名", "E-mail domain", "宽严无法比较"] {
            #expect(html.contains(part), "\(part)")
        }
        let closed = String(
            decoding: try Self.page().html(Self.overview(closed: "2020-05-12T09:00:00+08:00")), as: UTF8.self)
        #expect(closed.contains("不再补交") && closed.contains("已关闭") && !html.contains("已关闭"))
    }

    @Test("The list of disagreements names no judge")
    func disagreement() throws {
        let html = String(decoding: try Self.page().disagreements(Self.disagreements, round: 1), as: UTF8.self)
        #expect(html.contains("2  9.5") && html.contains("国际奖项") && html.contains("证据&lt;少&gt;"))
        #expect(html.contains("公司获奖情况") && !html.contains("J01") && !html.contains("<script>alert"))
    }

    @Test("Shared text stands side by side, and an earlier edition's says whose it is")
    func copied() throws {
        let page = CopiedPage(edition: try Samples.edition(), templates: try Templates())
        let html = String(decoding: page.html(Self.shared, at: "2020-05-12T09:00:00+08:00"), as: UTF8.self)
        #expect(html.contains("43%") && html.contains("2017-2018") && html.contains("同一段&lt;b&gt;文字"))
        #expect(html.contains("packets/20200420-0001/report.html") && !html.contains("packets/20180420-0002"))
        let none = String(decoding: page.html([], at: "2020-05-12T09:00:00+08:00"), as: UTF8.self)
        #expect(none.contains("没有发现"))
    }

    @Test("A judge is asked for what lacks, with what was wrong, at the judge's own address")
    func letter() throws {
        let letter = JudgeLetter(edition: try Samples.edition(), templates: try Templates())
        let judge = Judge(id: "J01", name: "甲", employer: "某某大学", email: "a@u.example")
        let eml = letter.reminder(
            Self.overview().standings[0], to: judge, round: 1, file: "J01-甲.xlsx", at: "2020-05-12T09:00:00+08:00")
        let (head, body) = try LetterTests().read(eml)
        #expect(head["To"]?.hasSuffix("<a@u.example>") == true && head["X-Unsent"] == "1")
        #expect(body.contains("E7") && body.contains("还缺 1 家") && body.contains("is not a number"))
    }
}
