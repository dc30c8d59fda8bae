import Testing
import Values

@testable import Panel

@Suite("Copied text")
struct CopiedTextTests {
    private static func text(_ applicant: String, _ text: String, edition: String? = nil) -> ComparedText {
        ComparedText(
            text,
            source: SharedText.Source(
                applicant: applicant, name: applicant, packet: "1", title: Bilingual(zh: "案例", en: "Case"),
                edition: edition))
    }

    /// Sentences that have nothing in common.
    private static func filler(_ seed: UInt64, _ count: Int) -> String {
        var numbers = SeededNumbers(seed: seed)
        var text = ""
        for _ in 0..<count { text.unicodeScalars.append(Unicode.Scalar(UInt32(0x4E00 + numbers.below(8_000))) ?? "一") }
        return text
    }

    private static let copied =
        "我们为某银行信用卡中心提供七乘二十四小时客户服务，建设三百个坐席的呼叫中心，通过智能质检与知识库将一次解决率由百分之七十八提升至百分之九十一，客户满意度达到百分之九十六。"

    @Test("A passage that two applicants share is found, whatever stands around it and however it is typed")
    func shared() throws {
        let other = Self.copied.replacing("，", with: " , ").replacing("一次解决率", with: "一次解決率")
        let found = CopiedText([
            Self.text("A", Self.filler(1, 300) + Self.copied + Self.filler(2, 200)),
            Self.text("B", Self.filler(3, 50) + other + Self.filler(4, 100)), Self.text("C", Self.filler(5, 600)),
        ]).find()
        #expect(found.count == 1)
        let one = try #require(found.first)
        #expect(one.one.applicant == "A" && one.other.applicant == "B")
        #expect(one.passages.count == 1 && one.passages[0].one == String(Self.copied.dropLast()))
        #expect(one.passages[0].other.contains("解決率") && one.share > 0.3 && one.share < 0.5)
    }

    @Test("What an applicant repeats itself, what is short, and what everybody writes is not told")
    func none() {
        let phrase = String(Self.copied.prefix(30))
        #expect(CopiedText([Self.text("A", Self.copied), Self.text("A", Self.copied)]).find().isEmpty)
        #expect(
            CopiedText([
                Self.text("A", Self.filler(1, 90) + phrase), Self.text("B", phrase + Self.filler(2, 90)),
            ]).find().isEmpty)
        let everybody = (0..<9).map { Self.text("A\($0)", Self.copied + Self.filler(UInt64($0), 40)) }
        #expect(CopiedText(everybody).find().isEmpty)
        #expect(CopiedText([Self.text("A", ""), Self.text("B", "短")]).find().isEmpty)
    }

    @Test("Earlier editions are compared with this one, not with each other")
    func earlier() {
        let found = CopiedText([
            Self.text("A", Self.copied), Self.text("B", Self.copied, edition: "2018"),
            Self.text("C", Self.copied, edition: "2018"), Self.text("A", Self.copied, edition: "2018"),
        ]).find()
        #expect(found.map(\.other.applicant).sorted() == ["B", "C"] && found.allSatisfy { $0.share == 1 })
    }
}
