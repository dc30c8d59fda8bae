import Deflate
import Edition
import JSON
import Ranking
import Reporting
import Testing
import Values

@Suite("The ranking as the committee sees it")
struct RankingPageTests {
    /// A whole programme: every leaf has a value or scores, a judge is severe, one runs against all others, one applicant's
    /// name is hostile and one lacks what the edition demands.
    static func ranking(_ count: Int) throws -> Ranking {
        let edition = try Samples.edition()
        var state: UInt64 = 7
        func chance() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) * 0x1p-53
        }
        var rules = edition.ranking
        rules.listed = max(1, count / 4)
        rules.draws = 100
        var input = RankingInput(
            indicators: edition.indicators, panel: edition.panel, rules: rules, applicants: [])
        for index in 0..<count {
            let quality = chance()
            let key = "91\(1_000_000 + index)"
            var values: [String: IndicatorValue] = [:]
            for leaf in edition.indicators.leaves {
                guard let measure = leaf.measure, !measure.isJudged else { continue }
                if measure.transform == .categories {
                    let place = Int(chance() * Double(measure.categories.count))
                    values[leaf.key] = .answer(measure.categories[place].answer)
                } else if let low = measure.goalposts.min(), let high = measure.goalposts.max() {
                    values[leaf.key] =
                        chance() < 0.05 ? .missing : .number(low + (high - low) * (quality + chance()) / 2)
                }
            }
            let name = index == 1 ? "<script>alert(1)</script>& \"号\"" : "演示企业\(index + 1)有限公司"
            input.applicants.append(IndicatorValues(applicant: key, name: name, values: values))
            guard index != 2 else { continue }
            for turn in 0..<6 {
                let judge = (index + turn * 5) % 12
                for leaf in edition.indicators.leaves where leaf.measure?.isJudged == true {
                    let truth = judge == 11 ? 9 - 6 * quality : 3 + 6 * quality
                    let score = truth + 1.5 * (chance() - 0.5) - (judge == 3 ? 1.5 : 0)
                    input.scores.append(
                        JudgeScore(
                            judge: "J\(judge)", applicant: key, criterion: leaf.key,
                            score: min(10, max(1, (score * 2).rounded() / 2))))
                }
            }
        }
        let open = Ranker.rank(input)
        if let close = open.ranking.first(where: \.isCloseCall) {
            input.settlements = [
                Settlement(
                    applicant: close.applicant, listed: true, by: "评委会", because: "客户满意度证据充分",
                    at: "2020-05-28T10:00:00+08:00")
            ]
        }
        return Ranker.rank(input)
    }

    @Test("The page names everybody, keeps markup in names harmless, and marks the close calls")
    func page() throws {
        let edition = try Samples.edition()
        let ranking = try Self.ranking(40)
        let html = String(
            decoding: RankingPage(edition: edition, templates: try Templates()).html(ranking), as: UTF8.self)
        for line in ranking.ranking where !line.name.contains("<") { #expect(html.contains(line.name)) }
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp; &quot;号&quot;"))
        #expect(!html.contains("<script>alert"))
        #expect(html.contains("客户满意度证据充分"))
        #expect(html.contains("打分与其他评委方向相反"))
        #expect(!html.contains("NaN") && !html.contains("{{") && !html.contains("inf%"))
        #expect(html.contains("缺少“公司主营业务”"))
        #expect(html.contains("按规则没有得分与名次"))
    }

    @Test("A ranking without judges, and one of a single applicant, make a page and a workbook too", arguments: [0, 1])
    func small(count: Int) throws {
        let edition = try Samples.edition()
        let applicants = (0..<count).map {
            IndicatorValues(applicant: "A\($0)", name: "甲", values: ["staff": .number(500)])
        }
        let ranking = Ranker.rank(
            RankingInput(
                indicators: edition.indicators, panel: edition.panel, rules: edition.ranking, applicants: applicants))
        #expect(!RankingPage(edition: edition, templates: try Templates()).html(ranking).isEmpty)
        #expect(try RankingWorkbook.xlsx(ranking, edition: edition).count > 4000)
        let json = RankingJSON.value(ranking)
        #expect(json["ranking"]?.elements?.count == count)
        #expect(json["panel"] == .null)
    }

    @Test("The JSON has the members that scripts read, and null for what is not known")
    func json() throws {
        let ranking = try Self.ranking(20)
        let json = RankingJSON.value(ranking)
        let lines = try #require(json["ranking"]?.elements)
        #expect(lines.count == 20)
        for line in lines.dropLast() {
            #expect(line["interval"]?.elements?.count == 2)
            #expect((0...1).contains(try #require(line["listed_probability"]?.double)))
            #expect(line["dimensions"]?.members?.map(\.name) == ["profile", "qualification", "subjective"])
            #expect((0...100).contains(try #require(line["score"]?.double)))
        }
        // The one whom no judge scored: the edition makes that decisive.
        let last = try #require(lines.last)
        #expect(last["rank"] == .null && last["score"] == .null && last["interval"] == .null)
        #expect(json["seed"]?.int == 20_200_508 && json["draws"]?.int == 100)
        #expect(!json.string().contains("nan") && !json.string().contains("inf,"))
    }

    @Test("The same ranking makes the same workbook")
    func workbook() throws {
        let edition = try Samples.edition()
        let ranking = try Self.ranking(12)
        let bytes = try RankingWorkbook.xlsx(ranking, edition: edition)
        #expect(bytes.starts(with: [0x50, 0x4B]))
        #expect(bytes == (try RankingWorkbook.xlsx(ranking, edition: edition)))
    }
}
