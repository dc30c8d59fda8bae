import Testing
import Values

@testable import ReadingStage

@Suite("Cases")
struct CaseTests {
    private func count(_ lines: [String]) -> Int {
        CaseDivider.divide(lines.map { CaseDivider.Line(text: $0, isHeading: false) }).count
    }

    @Test(
        "Cases in one document are counted by their headings",
        arguments: [
            (["2019年度成功案例", "案例一：甲项目", "项目名称：甲项目", "一、项目背景", "文。", "案例二：乙项目", "项目名称：乙项目", "一、项目背景", "文。"], 2),
            (["案例1 甲", "文。", "案例2 乙", "文。", "案例3 丙", "文。"], 3), (["成功案例（一）", "文。", "成功案例（二）", "文。"], 2),
            (["Case 1: Bank", "Text.", "Case 2: Shop", "Text."], 2),
            (["Case Study One", "Text.", "Case Study Two", "Text."], 2),
            (["一、某银行外呼案例", "文。", "二、某电商客服案例", "文。"], 2), (["项目名称：甲", "文。", "项目名称：乙", "文。"], 2),
            (["某银行项目", "项目背景", "文。", "实施效果", "文。", "某保险项目", "项目背景", "文。", "实施效果", "文。"], 2),
            (["目录", "案例一：甲", "案例二：乙", "案例一：甲", "文。", "案例二：乙", "文。"], 2),
            (["成功案例：甲项目", "一、项目背景", "文。", "二、解决方案", "文。", "三、实施效果", "文。"], 1), (["甲项目", "本案例获奖。", "文。"], 1),
            (["案例1-3", "文。"], 1), (["第一个案例：甲", "文。", "第二个案例：乙", "文。"], 2), (["【案例1】甲", "文。", "【案例2】乙", "文。"], 2),
            (["项目一：甲热线", "文。", "项目二：乙热线", "文。"], 2),
            (["某司案例", "一、甲热线项目", "合作时间：2019年", "项目背景", "文。", "二、乙热线项目", "服务时间：2017.1-2017.12", "【背景】", "文。"], 2),
            (["某银行热线项目", "服务时间：2019年", "文。", "某保险热线项目", "服务时间：2019年", "文。"], 2),
            (["某银行项目", "第一阶段：上线", "服务时间：2019年1月", "文。", "第二阶段：推广", "服务时间：2019年5月", "文。"], 1),
        ])
    func headings(lines: [String], cases: Int) {
        #expect(count(lines) == cases)
    }

    @Test(
        "The time of a case comes from the line that tells it",
        arguments: [
            ("服务时间：2019年3月至2019年12月\n公司成立于2005年。", [2019]), ("项目周期：2018.6-2019.12", [2018, 2019]),
            ("公司2016年起服务，2017年扩容。", [2016, 2017]),
            ("合作时间：2015年至2018年", [2015, 2016, 2017, 2018]), ("无年份。", []),
        ])
    func years(text: String, years: [Int]) {
        #expect(CaseYears.read(text, title: "", upTo: 2021) == years)
    }

    @Test(
        "Files of one case are one case",
        arguments: [
            (["案例1-1.docx", "案例1-2.docx", "案例2.docx"], [0, 0, 1]), (["案例一正文.docx", "案例一附图.jpg"], [0, 0]),
            (["案例/案例1/a.docx", "案例/案例1/b.jpg", "案例/案例2/a.docx"], [0, 0, 1]),
            (["成功案例1-某银行.docx", "成功案例2-某保险.docx"], [0, 1]), (["某银行.docx", "某保险.docx"], [0, 1]),
            (["案例介绍（1-3）.docx"], [0]),
            (["案例1-某银行.docx", "案例1-某保险.docx"], [0, 1]),
        ])
    func groups(names: [String], groups: [Int]) {
        #expect(CaseGroups.group(names.map { EntryName($0) }) == groups)
    }

    @Test("English behind a Chinese sentence in one line begins the English half, a web address does not")
    func border() throws {
        let chinese = String(repeating: "我们是一家呼叫中心企业，", count: 10) + "联系方式：www.example.com，400-000-0000。"
        let english = String(repeating: "We run a contact centre. ", count: 10)
        let halves = try #require(
            LanguageSplit.split("\(chinese)\n携手共赢，共创未来。Jia Yi Services was founded in 2005.\n\(english)"))
        #expect(halves.chinese == "\(chinese)\n携手共赢，共创未来。")
        #expect(halves.english == "Jia Yi Services was founded in 2005.\n\(english)")
    }

    @Test("Both profiles in one file are told apart by script")
    func split() throws {
        let chinese = String(repeating: "我们是一家呼叫中心企业，", count: 10)
        let english = String(repeating: "We run a contact centre. ", count: 10)
        let halves = try #require(LanguageSplit.split("企业简介\n\(chinese)\nAbout us\n\(english)"))
        #expect(halves.chinese == "企业简介\n\(chinese)")
        #expect(halves.english == "About us\n\(english)")
        #expect(LanguageSplit.split("企业简介\n\(chinese)ABC Company Ltd.") == nil)
        #expect(LanguageSplit.split(english + "北京") == nil)
        let one = try #require(LanguageSplit.split(english + chinese))
        #expect(one.english == english && one.chinese == chinese)
    }
}
