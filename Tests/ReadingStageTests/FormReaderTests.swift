import Testing
import Values

@testable import ReadingStage

@Suite("Forms in any layout")
struct FormReaderTests {
    /// A table from its rows; `^` goes on with the cell above, `<` with the cell at the left.
    private func table(_ rows: [[String]]) -> FormPart {
        var table = FormTable()
        for (row, cells) in rows.enumerated() {
            for (column, text) in cells.enumerated() where text != "^" && text != "<" {
                var columnSpan = 1
                while column + columnSpan < cells.count, cells[column + columnSpan] == "<" { columnSpan += 1 }
                var rowSpan = 1
                while row + rowSpan < rows.count, column < rows[row + rowSpan].count, rows[row + rowSpan][column] == "^"
                {
                    rowSpan += 1
                }
                table.add(.init(text: text, row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan))
            }
        }
        return .table(table)
    }

    private func lines(_ lines: String...) -> [FormPart] { lines.map { .line(FormLine(text: $0)) } }

    private func read(_ parts: [FormPart]) -> FormReading {
        FormReading(entry: "form", fields: TestRules.forms.read(parts).fields)
    }

    @Test("A label at the left of its answer is read, section heads are not")
    func labelLeft() {
        let form = read([
            table([
                ["企业基本信息", "<"], ["企业名称（中文，与公章一致）", "甲乙服务有限公司"], ["企业名称（英文）", "Jia Yi Ltd."],
                ["企业资质评价", "<"], ["员工总数", "1802人"], ["公司总资产（万元）", "15,336"], ["客户满意度（%）", "９６.１％"],
            ])
        ])
        #expect(form.text("org.name_zh") == "甲乙服务有限公司")
        #expect(form.text("org.name_en") == "Jia Yi Ltd.")
        #expect(form.number("scale.staff_total") == 1802)
        #expect(form.number("fin.assets") == 15336)
        #expect(form.number("csat.score") == 96.1)
    }

    @Test("Four columns hold two pairs a row, and a blank one stays blank")
    func fourColumns() {
        let form = read([
            table([
                ["公司名称", "甲乙公司", "英文名称", "Jia Yi"], ["手机", "13930341380", "E-mail", "a@b.cn"],
                ["交付语言种类（含方言）", "普通话，粤语，闽南语", "公司总资产（万元）", "　"],
                ["公司主营业务收入（2019年度）", "10,532 万元", "<", "<"],
            ])
        ])
        #expect(form.text("org.name_zh") == "甲乙公司")
        #expect(form["fin.assets"]?.isBlank == true)
        #expect(form.number("fin.revenue") == 10532)
        #expect(form["lang.list"]?.value == .list(["普通话", "粤语", "闽南语"]))
    }

    @Test("A label above its answer is read")
    func labelAbove() {
        let form = read([
            table([
                ["企业名称", "统一社会信用代码", "联系人", "联系电话"], ["甲乙公司", "9137 0102 MALP WTYN 69", "张三", "010-12345678"],
                ["激励与惩罚措施", "<", "<", "<"], ["设立月度服务之星，对违规行为扣分。", "<", "<", "<"],
            ])
        ])
        #expect(form.text("org.name_zh") == "甲乙公司")
        #expect(form.text("org.uscc") == "91370102MALPWTYN69")
        #expect(form.text("contact.name") == "张三")
        #expect(form.text("contact.mobile") == "010-12345678")
        #expect(form.text("mgmt.incentives") == "设立月度服务之星，对违规行为扣分。")
    }

    @Test("A third column with the dimension, and a column of units, do not get in the way")
    func dimensionAndUnit() {
        let form = read([
            table([
                ["评估维度", "指标", "单位", "填写内容"], ["企业资质评价", "公司人员规模", "人", "1,425"], ["^", "坐席数量", "席", "1200"],
                ["^", "公司总资产", "亿元", "1.2"], ["^", "主营业务收入", "万元", "15623"],
            ])
        ])
        #expect(form.number("scale.staff_total") == 1425)
        #expect(form.number("scale.seats_total") == 1200)
        #expect(form.number("fin.assets") == 12000)
        #expect(form.number("fin.revenue") == 15623)
    }

    @Test("Columns of years give the edition's year, and the year before to its own field")
    func yearColumns() {
        let form = read([
            table([
                ["指标", "2018年", "2019年"], ["主营业务收入（万元）", "100", "120"], ["客户满意度", "90%", "95.5%"],
            ])
        ])
        #expect(form.number("fin.revenue") == 120)
        #expect(form.number("csat.score") == 95.5)
    }

    @Test("Paragraphs with colons are read, several in a line too, and long answers over lines")
    func paragraphs() {
        let form = read(
            lines(
                "一、企业基本信息", "1、企业名称：甲乙公司", "联系人：张三   电话：13800000000   邮箱：a@b.cn", "公司总资产（2019年末）：2079万元",
                "客户满意度（%）：", "满意度调查方式：回访", "激励与惩罚措施：", "第一段，奖励优秀员工。", "第二段，处罚违规。", "公司决策人：刘敏（中心主任）", "企业盖章："))
        #expect(form.text("org.name_zh") == "甲乙公司")
        #expect(form.text("contact.name") == "张三")
        #expect(form.text("contact.mobile") == "13800000000")
        #expect(form.text("contact.email") == "a@b.cn")
        #expect(form.number("fin.assets") == 2079)
        #expect(form["csat.score"]?.isBlank == true)
        #expect(form.text("mgmt.incentives") == "第一段，奖励优秀员工。\n第二段，处罚违规。")
        #expect(form.text("lead.name") == "刘敏（中心主任）")
    }

    @Test("Label and answer in one cell, and a label that asks for two things, are read")
    func pairsInCells() {
        let form = read([
            table([
                ["企业名称：甲乙公司", "统一社会信用代码：91370102MALPWTYN69"], ["联系人/联系电话", "张三 / 13800000000"],
                ["地址：北京市东城区1号", "邮箱：a@b.cn"],
            ])
        ])
        #expect(form.text("org.name_zh") == "甲乙公司")
        #expect(form.text("org.uscc") == "91370102MALPWTYN69")
        #expect(form.text("contact.name") == "张三")
        #expect(form.text("contact.mobile") == "13800000000")
        #expect(form.text("org.address") == "北京市东城区1号")
    }

    @Test(
        "Labels in other words mean the same field",
        arguments: [
            ("*1. 企业全称（加盖公章）", "org.name_zh"), ("（一）单位名称", "org.name_zh"), ("參評企業名稱", "org.name_zh"),
            ("座席数量（席）", "scale.seats_total"), ("坐席总数", "scale.seats_total"), ("呼叫中心座席规模", "scale.seats_total"),
            ("2019年末员工总数（人）", "scale.staff_total"), ("公司人员规模", "scale.staff_total"), ("資產總額（萬元）", "fin.assets"),
            ("2019年度主营业务收入", "fin.revenue"), ("2018年度主营业务收入", "fin.revenue_prev"), ("客户满意率", "csat.score"),
            ("员工满意度", "hr.esat"), ("满意度调查方式", "csat.method"), ("公司决策人影响力", "lead.bio"), ("企业决策人（姓名、职务）", "lead.name"),
            ("奖惩制度", "mgmt.incentives"), ("信息安全管理制度", "sec.policies"), ("Company name 企业名称", "org.name_zh"),
            ("统一社会信用代吗", "org.uscc"), ("全年呼出量（通）", "out.volume"), ("全年呼入量（通）", "in.volume"),
            ("E-mail", "contact.email"),
            ("座席人员流失率", "hr.attrition"), ("年度人员流失率（%）", "hr.attrition"), ("营业执照统一社会信用代码", "org.uscc"),
            ("员工激励与处罚措施", "mgmt.incentives"), ("信息安全保障措施", "sec.policies"), ("本次评选联系人", "contact.name"),
            ("2019年度营收（万元）", "fin.revenue"), ("用户满意度（%）", "csat.score"), ("公司地址及邮编", "org.address"),
            ("总资产（单位：万元）", "fin.assets"), ("公司决策人影响力\nInfluence: posts, honours, works, events", "lead.bio"),
            ("2018年主营业务收入（万元） / Main-business revenue 2018", "fin.revenue_prev"), ("Email E-mail", "contact.email"),
            ("企业负责人（决策人）姓名及职务", "lead.name"),
        ])
    func wordings(label: String, key: String) {
        let match = TestRules.forms.matcher.match(label)
        let found = match.map { TestRules.edition.fields[$0.field].key }
        #expect(found == key)
    }

    @Test(
        "Text that is no label names no field",
        arguments: ["单位", "指标", "企业", "公司先后在三地设立职场。", "人", "合计", "", "2019年", "声明"])
    func noLabel(text: String) {
        #expect(TestRules.forms.matcher.match(text) == nil)
    }

    @Test("Forms made to exhaust the reader are read within bounds")
    func hostile() {
        var table = FormTable()
        table.add(.init(text: "企业名称", row: 0, column: 0, rowSpan: .max, columnSpan: .max))
        table.add(.init(text: "联系人", row: .max, column: .max, rowSpan: -5, columnSpan: 0))
        table.add(.init(text: "员工总数", row: 2_999, column: 99, rowSpan: 1, columnSpan: 1))
        let digits = String(repeating: "9", count: 400)
        let form = read([
            .table(table), .line(FormLine(text: "公司总资产：\(digits)")),
            .line(FormLine(text: String(repeating: "：", count: 5_000))),
        ])
        #expect(form.number("fin.assets") == nil)
        let contents = (0..<4_000).flatMap { _ in ["案例1", "案例2"] }
        #expect(CaseDivider.divide(contents.map { .init(text: $0, isHeading: false) }).count == 2)
    }
}
