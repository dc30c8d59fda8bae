import Documents
import Testing
import Values

@testable import ReadingStage

@Suite("Forms as offices fill them in")
struct FormHabitsTests {
    private func table(_ rows: [[String]], spans: [Int: Int] = [:]) -> FormPart {
        var table = FormTable()
        for (row, cells) in rows.enumerated() {
            for (column, text) in cells.enumerated() where text != "^" {
                let rowSpan = 1 + rows[(row + 1)...].prefix { column < $0.count && $0[column] == "^" }.count
                table.add(.init(text: text, row: row, column: column, rowSpan: rowSpan, columnSpan: 1))
            }
        }
        return .table(table)
    }

    private func read(_ rows: [[String]]) -> FormReading {
        FormReading(entry: "form", fields: TestRules.forms.read([table(rows)]).fields)
    }

    @Test(
        "A label is known with its number, its frame or its unit behind a stroke",
        arguments: [
            ("1.1 企业名称", "org.name_zh"), ("1.1企业名称", "org.name_zh"), ("1.一线座席人员", "scale.staff_agents"),
            ("2.10 座席总数", "scale.seats_total"),
            ("【企业名称（全称）】", "org.name_zh"),
            ("【12.公司性质】", "org.kind"), ("总资产/万元", "fin.assets"), ("席位数/席：", "scale.seats_total"),
            ("类型（自建/外包/混合）", "org.center_type"), ("类型（国有/民营）", "org.kind"),
        ])
    func labels(label: String, key: String) {
        #expect(read([[label, "12"]])[key] != nil)
    }

    @Test("The unit behind a stroke holds for the bare number")
    func strokeUnit() {
        #expect(read([["总资产/亿元", "1.2"]]).number("fin.assets") == 12_000)
        #expect(read([["【营业收入（元）】", "169,740,000.00"]]).number("fin.revenue") == 16_974)
    }

    @Test(
        "Whoever is reached by one cell is told apart into name, number and address",
        arguments: [
            ("联系人/电话", "张三 13800138000"), ("13、联系人及联系方式", "张三/13800138000，zhang@a.cn"), ("联系人", "张三138 0013 8000"),
            ("联系人", "姓名：张三　电话：13800138000\n邮箱：zhang@a.cn"), ("联系方式", "张三（13800138000）"), ("联系人、电话", "张三：13800138000"),
            ("联系人/电话/邮箱", "张三 138 0013 8000 zhang@a.cn"),
        ])
    func contact(label: String, text: String) {
        let form = read([[label, text]])
        #expect(form.text("contact.name") == "张三")
        #expect(form.text("contact.mobile")?.filter { $0 != " " } == "13800138000")
        #expect(form.text("contact.email") == (text.contains("@") ? "zhang@a.cn" : nil))
    }

    @Test("A number alone under 联系方式 names nobody, and a place is no name")
    func contactAlone() {
        #expect(read([["联系方式", "0531-88886666转8001"]]).text("contact.mobile") == "0531-88886666转8001")
        #expect(read([["联系方式", "0531-88886666转8001"]])["contact.name"] == nil)
    }

    @Test("A head over several rows about one person is answered beside 姓名")
    func personGroup() {
        let form = read([
            ["法定代表人", "姓名", "王五", "电话", "010-11112222"], ["联系人", "姓名", "张三", "手机", "13800138000"],
            ["^", "职务", "经理", "邮箱", "zhang@a.cn"], ["决策人", "职务", "总经理", "姓名", "李四"], ["^", "姓名", "李四", "影响力", "业内知名。"],
        ])
        #expect(form.text("contact.name") == "张三")
        #expect(form.text("contact.mobile") == "13800138000")
        #expect(form.text("lead.name") == "李四")
        #expect(form.text("org.legal_rep") == "王五")
    }

    @Test(
        "Where no row asks for the decision-maker by name, the account of the influence names him",
        arguments: [
            ("吴海涛从事客户联络行业十八年。", "吴海涛"), ("吴涛（总裁），现任协会副会长。", "吴涛（总裁）"), ("欧阳海涛先生，高级工程师。", "欧阳海涛"), ("公司决策人在业内知名。", nil),
        ] as [(String, String?)])
    func decisionMaker(account: String, name: String?) {
        #expect(read([["公司决策人影响力", account], ["企业名称", "甲乙公司"]]).text("lead.name") == name)
        let blank = read([["决策人姓名/职务", ""], ["公司决策人影响力", account]])
        #expect(blank["lead.name"]?.isBlank == true)
    }

    @Test("Behind the column of units stand the figures, whatever heads it")
    func unitColumn() {
        let form = read([
            ["指标", "单位", "上报数"], ["企业名称", "—", "甲乙公司"], ["员工总数", "人", "120"], ["总资产", "万元", "900"], ["联系人", "", "张三"],
        ])
        #expect(form.text("org.name_zh") == "甲乙公司")
        #expect(form.text("contact.name") == "张三")
        #expect(form.number("fin.assets") == 900)
    }

    @Test("On the next page the head of the table still holds")
    func headAcrossPages() {
        let form = FormReading(
            entry: "form",
            fields: TestRules.forms.read([
                table([["指标", "单位", "填报值"], ["员工总数", "人", "120"]]),
                table([["总资产", "万元", "900"], ["联系人", "—", "张三"]]),
            ]).fields)
        #expect(form.text("contact.name") == "张三")
        #expect(form.number("fin.assets") == 900)
    }

    @Test("An answer cut by a page's end goes on where the next page begins without a label")
    func answerAcrossPages() {
        func document(_ rows: [[String]]) -> Block {
            .table(
                Table(rows: rows.map { $0.enumerated().map { Cell(blocks: [.paragraph(Paragraph($1))], column: $0) } }))
        }
        let parts = FormPart.parts(of: [
            document([["企业名称", "甲乙公司"], ["主营业务", "为银行提供"]]), .paragraph(Paragraph("第1页")),
            document([["", "热线服务。"], ["联系人", "张三"]]),
        ])
        let form = FormReading(entry: "form", fields: TestRules.forms.read(parts).fields)
        #expect(form.text("biz.main") == "为银行提供热线服务。")
        #expect(form.text("contact.name") == "张三")
    }

    @Test(
        "Languages are read without their count",
        arguments: [
            ("共4种（普通话、粤语、英语、日语）", ["普通话", "粤语", "英语", "日语"]), ("3种：中文，英文，日文", ["中文", "英文", "日文"]),
            ("普通话、英语等2种", ["普通话", "英语"]),
            ("三门峡话、普通话", ["三门峡话", "普通话"]), ("普通话粤语和英语", ["普通话", "粤语", "英语"]), ("普通话\n粤语\n英语", ["普通话", "粤语", "英语"]),
        ])
    func languages(text: String, list: [String]) {
        #expect(read([["交付语言", text]])["lang.list"]?.value == .list(list))
        #expect(read([["企业名称：甲", "交付语言：" + text], ["联系人：张三", "手机：13800138000"]])["lang.list"]?.value == .list(list))
    }

    @Test(
        "The option that bears the mark is the answer",
        arguments: [
            "（ ）自建 （√）外包 （ ）混合", "[ ] 自建  [√] 外包", "自建  外包√  混合", "自建（ ） 外包（√） 混合（ ）", "自建 √外包 混合", "[]自建[√]外包[]混合",
            "[ ]自建[√]外包[ ]混合[ ]政府热线", "☐自建 ☒外包☐混合 ☐政府热线", "自建 外包√（含政府热线） 混合",
        ])
    func marks(text: String) {
        #expect(read([["中心类型", text]]).text("org.center_type") == "外包")
    }
}
