import Testing
import Values

@testable import ReadingStage

@Suite("Answers recognised twice")
struct ScanChoiceTests {
    struct Case: Sendable {
        var kind: FormField.Kind
        var chinese: (String, Double)
        var latin: (String, Double)
        var wanted: String
        /// Whether the result may look sure.
        var isSure: Bool
    }

    private static func words(_ read: (String, Double)) -> [ScanWord] {
        read.0.split(separator: " ").enumerated().map { index, text in
            ScanWord(
                text: String(text), confidence: read.1, x: index * 100, y: 0, width: 90, height: 30, line: 0)
        }
    }

    @Test(
        "The better of two passes is taken, and only where both agree is it sure",
        arguments: [
            Case(kind: .percent, chinese: ("239%", 0.51), latin: ("23%", 0.97), wanted: "23%", isSure: false),
            Case(
                kind: .decimal, chinese: ("2,508 万 元", 0.7), latin: ("2,50877", 0.8), wanted: "2,508万元", isSure: false),
            Case(kind: .percent, chinese: ("96. 49%", 0.7), latin: ("96. 4%", 0.95), wanted: "96.4%", isSure: false),
            Case(kind: .percent, chinese: ("96.4%", 0.9), latin: ("96.4%", 0.97), wanted: "96.4%", isSure: true),
            Case(kind: .percent, chinese: ("", 0), latin: ("4.6%", 0.92), wanted: "4.6%", isSure: false),
            Case(
                kind: .decimal, chinese: ("13693 万 元", 0.95), latin: ("13693 Az", 0.9), wanted: "13693万元", isSure: true),
            Case(kind: .integer, chinese: ("7,668 人", 0.6), latin: ("7,668 A", 0.96), wanted: "7,668人", isSure: true),
            Case(kind: .integer, chinese: ("约 300 人", 0.9), latin: ("4 300 A", 0.3), wanted: "约300人", isSure: false),
            Case(
                kind: .email, chinese: ("a.bQc.com.cn", 0.44), latin: ("a.b@c.com.cn", 0.58), wanted: "a.b@c.com.cn",
                isSure: false),
            Case(kind: .email, chinese: ("x@y.cn", 0.9), latin: ("x@y.cn", 0.93), wanted: "x@y.cn", isSure: true),
            Case(kind: .email, chinese: ("x©y.cn", 0.9), latin: ("x(@)y.cn.", 0.9), wanted: "x@y.cn", isSure: true),
            Case(
                kind: .phone, chinese: ("1381O5", 0.9), latin: ("1380 0000003", 0.9), wanted: "13800000003",
                isSure: false),
            Case(
                kind: .text, chinese: ("Langiao Co., Ltd.", 0.5), latin: ("Lanqiao Co., Ltd.", 0.91),
                wanted: "Lanqiao Co., Ltd.", isSure: true),
        ])
    func choice(_ test: Case) {
        let choice = ScanChoice(of: test.kind, chinese: Self.words(test.chinese), latin: Self.words(test.latin))
        #expect(choice.text == test.wanted)
        #expect((choice.confidence >= 0.8) == test.isSure, "\(choice.confidence)")
    }

    @Test(
        "A credit code is mended only where its check digit proves what it was",
        arguments: [
            // As printed; with letters that no code holds; with one look-alike that the check digit tells.
            ("91320100EX0000037Q", "91320100EX0000037Q", true), ("9132O1OOEXOOOOO37Q", "91320100EX0000037Q", true),
            ("913201B0EX0000037Q", nil, false), ("91320100FX0000037Q", "91320100EX0000037Q", false),
            ("91320100EX000003Q", nil, false), ("", nil, false), ("样例", nil, false),
        ] as [(String, String?, Bool)])
    func code(read: String, wanted: String?, isAsRead: Bool) {
        let proof = CodeCorrection.proven(read)
        #expect(proof?.code == wanted)
        if wanted != nil { #expect(proof?.isAsRead == isAsRead) }
    }

    @Test(
        "Signs between the words are mended",
        arguments: [
            ("样例呼叫中心(甲)有限公司", "样例呼叫中心（甲）有限公司"), ("公司人员规模〈2019年末)", "公司人员规模（2019年末）"),
            ("制定《信息安全管理办法》,坐席", "制定《信息安全管理办法》,坐席"), ("金融,电商;政务", "金融，电商；政务"), ("| 7,668人 _", "7,668人"),
            ("Co., Ltd. (Beijing)", "Co., Ltd. (Beijing)"), ("公司人员规模〈2019年", "公司人员规模（2019年"), ("|", ""), ("", ""),
            ("样例老陈《总经理》", "样例老陈（总经理）"), ("《信息安全管理办法》", "《信息安全管理办法》"),
        ])
    func signs(read: String, wanted: String) {
        #expect(ScanText.tidied(read) == wanted)
    }

    @Test(
        "A misread label is taken for the nearest wording, if no other is as near",
        arguments: [
            ("人工榜诵率", "in.answer_rate"), ("企亚名称（中又）", "org.name_zh"), ("信和安会制度", "sec.policies"), ("厂吕唱呵", nil),
            ("呼囗业务占比", nil),
        ] as [(String, String?)])
    func labels(read: String, wanted: String?) {
        let matcher = TestRules.forms.matcher
        let field = ScanLabels(matcher).nearest(read, without: [])
        #expect(field.map { matcher.fields[$0].key } == wanted)
    }

    @Test("What cannot be right does not look sure")
    func plausibility() throws {
        func factor(_ key: String, _ value: FieldValue?) throws -> Double {
            let field = try #require(TestRules.forms.matcher.fields.first { $0.key == key })
            return ScanPlausibility.factor(FieldReading(key: key, raw: "", value: value), field)
        }
        #expect(try factor("in.answer_rate", .number(96.4)) == 1)
        #expect(try factor("in.answer_rate", .number(964)) < 0.5)
        #expect(try factor("contact.email", .text("contactQsample.example")) < 0.5)
        #expect(try factor("contact.mobile", .text("138")) < 0.5)
        #expect(try factor("org.uscc", .text("91320100EX0000037Q")) == 1)
        #expect(try factor("org.uscc", .text("91320100EX0000038Q")) <= 0.5)
        #expect(try factor("scale.staff_total", nil) <= 0.5)
    }
}
