import Testing
import Values

@testable import ReadingStage

@Suite("Answers as people write them")
struct FieldParserTests {
    private func field(
        _ kind: FormField.Kind, unit: String? = nil, required: Bool = false, choices: [String] = []
    )
        -> FormField
    {
        FormField(
            key: "k", section: "s", label: "l", labelEn: "l", kind: kind, unit: unit, choices: choices,
            isRequired: required)
    }

    @Test(
        "A sum of money is kept in 万元",
        arguments: [
            ("15,336", "（万元）", 15336.0), ("1.2亿元", "（万元）", 12000), ("3,446万", "", 3446), ("3446 万元人民币", "", 3446),
            ("5,314 萬元", "", 5314), ("153360000元", "（万元）", 15336), ("1.5", "（亿元）", 15000), ("1亿2000万", "", 12000),
            ("约三千四百四十六万元", "", 3446), ("人民币１２３４．５万元", "", 1234.5), ("2019年末：8800万元", "", 8800), ("-5", "（万元）", -5),
        ])
    func money(raw: String, note: String, value: Double) {
        let reading = FieldParser.read(
            raw, field: field(.decimal, unit: "万元"), label: Label("总资产" + note).unit, place: nil)
        #expect(reading.value == .number(value))
    }

    @Test(
        "Counts, shares and times are read with their units",
        arguments: [
            ("1471人", "人", 1471.0), ("1.2万人", "人", 12000), ("一千二百余人", "人", 1200), ("800席", "席", 800),
            ("1 200 个", "席", 1200),
            ("截至2019年12月31日，共1,471人", "人", 1471), ("96.3%", "%", 96.3), ("９６．１％", "%", 96.1), ("百分之九十六点五", "%", 96.5),
            ("20秒内88%", "%", 88), ("3分20秒", "s", 200), ("18秒", "s", 18), ("43小时", "h", 43), ("96.1分", "%", 96.1),
            ("9 天", "天", 9), ("1085.52万通", "通", 10_855_200), ("3.7", "1/10000", 3.7),
        ])
    func numbers(raw: String, unit: String, value: Double) {
        let reading = FieldParser.read(raw, field: field(.decimal, unit: unit), label: nil, place: nil)
        #expect(reading.value == .number(value))
    }

    @Test(
        "A placeholder is no answer",
        arguments: [
            "", "　", "/", "——", "____", "请填写", "（请填写企业全称）", "无", "暂无", "N/A", "（盖章）", "年    月    日", "万元", "%",
            "□自建 □外包 □混合",
            "XXX", "待补充", "单击或点击此处输入文字。", "×××",
        ])
    func placeholders(raw: String) {
        let reading = FieldParser.read(raw, field: field(.text, required: true), label: nil, place: nil)
        #expect(reading.isBlank)
        #expect(reading.value == nil)
    }

    @Test(
        "Words are an answer",
        arguments: ["无锡某某公司", "张三", "A", "请人代办有限公司", "N", "7"].map { ($0, $0) })
    func answers(raw: String, text: String) {
        let reading = FieldParser.read(raw, field: field(.text, required: true), label: nil, place: nil)
        #expect(reading.isBlank == (raw == "N"))
    }

    @Test("A number without digits is neither blank nor a value")
    func noDigits() {
        let reading = FieldParser.read("很多", field: field(.integer, unit: "人", required: true), label: nil, place: nil)
        #expect(!reading.isBlank && reading.value == nil)
    }

    @Test(
        "The ticked option is the answer",
        arguments: [
            ("☑自建 □外包 □混合", "自建"), ("□ 自建  ■ 外包  □ 混合", "外包"), ("自建□ 外包□ 混合√", "混合"), ("□自建 √外包 □混合", "外包"),
            ("[ ]自建 [x]外包", "外包"), ("外包型", "外包"), ("混合", "混合"),
        ])
    func ticks(raw: String, choice: String) {
        let reading = FieldParser.read(
            raw, field: field(.choice, choices: ["自建", "外包", "混合"]), label: nil, place: nil)
        #expect(reading.value == .text(choice))
    }

    @Test(
        "A code is kept without blanks and full-width letters",
        arguments: [
            ("9137 0102 MALP WTYN 69", "91370102MALPWTYN69"), ("９１３７０１０２ＭＡＬＰＷＴＹＮ６９", "91370102MALPWTYN69"),
            ("91370102malpwtyn69（三证合一）", "91370102MALPWTYN69"), ("91370102-MALPWTYN-69", "91370102MALPWTYN69"),
        ])
    func codes(raw: String, code: String) {
        #expect(FieldParser.code(raw) == code)
    }

    @Test(
        "Lists are divided however they were joined",
        arguments: [
            ("普通话、粤语、英语", ["普通话", "粤语", "英语"]), ("普通话 / 四川话 / 英语 / 日语", ["普通话", "四川话", "英语", "日语"]),
            ("普通话；粤语；闽南语", ["普通话", "粤语", "闽南语"]), ("普通话、粤语和英语", ["普通话", "粤语", "英语"]),
            ("共3种：普通话 粤语 英语", ["普通话", "粤语", "英语"]),
            ("Mandarin, Cantonese", ["Mandarin", "Cantonese"]), ("普通话\n英语", ["普通话", "英语"]),
            ("普通话（含四川话、重庆话）、英语", ["普通话（含四川话、重庆话）", "英语"]),
        ])
    func lists(raw: String, parts: [String]) {
        #expect(FieldParser.parts(raw) == parts)
    }

    @Test(
        "Dates are read in every manner",
        arguments: [
            ("2010年10月", "2010-10"), ("2010年10月5日", "2010-10-05"), ("2010.3.1", "2010-03-01"), ("2010/03", "2010-03"),
            ("20100305", "2010-03-05"),
            ("二〇一〇年十月五日", "2010-10-05"), ("二○一五年十二月", "2015-12"), ("2010", "2010"), ("成立于 2010 年", "2010"),
            ("２０１０年３月", "2010-03"),
        ])
    func dates(raw: String, date: String) {
        #expect(FormDate.read(raw) == date)
    }
}
