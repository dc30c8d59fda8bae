import Edition
import Foundation
import Testing
import Values

@Suite("Other editions")
struct ExampleEditionTests {
    static let folder = String(#filePath.split(separator: "/Tests/")[0]) + "/config/examples"
    static let names = ["industrial-park", "best-case"]

    static func edition(_ name: String) throws -> Edition {
        try EditionFile.read(path: "\(folder)/\(name).yaml", name: "\(name).yaml")
    }

    @Test("Every example is a whole edition", arguments: names)
    func whole(name: String) throws {
        let edition = try Self.edition(name)
        #expect(!edition.form.fields.isEmpty && edition.indicators.leaves.count >= 5)
        let known = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
        #expect(known == Self.names.map { $0 + ".yaml" }.sorted())
    }

    @Test("They ask for what they say: other materials, other numbers, a profile in one language")
    func materials() throws {
        let (park, best) = (try Self.edition("industrial-park"), try Self.edition("best-case"))
        #expect(park.materials.certificates?.least == 1 && best.materials.certificates == nil)
        #expect(best.materials.cases.least == 4 && best.materials.cases.most == 6)
        #expect(!best.materials.profileZh.isRequired && best.materials.profileZh.limit == Materials.Profile.unlimited)
        #expect(
            park.eligibility.trade.en == "industrial park" && park.form.codeField != nil && best.form.codeField == nil)
    }

    @Test(
        "An edition is told in words: what it asks for, weighs and does",
        arguments: [
            ("industrial-park", ["园区设立批复", "中文简介，不超过 800 字", "不要求英文简介", "几何平均", "没有评委", "逾期材料退回"]),
            ("best-case", ["案例 4–6 份", "不要求中文简介", "英文简介，不超过 400 字", "去掉最高分最低分", "21% 创新性（评委评分）", "须 2 人签名"]),
        ])
    func explained(name: String, words: [String]) throws {
        let parts = EditionExplanation(try Self.edition(name)).parts
        let zh = parts.flatMap(\.sentences).map(\.zh).joined(separator: "\n")
        for word in words { #expect(zh.contains(word), "\(word) in \(zh)") }
        for sentence in parts.flatMap(\.sentences) {
            #expect(!sentence.en.isEmpty && !sentence.en.contains("  ,") && !sentence.zh.isEmpty)
        }
    }

    @Test("The first edition is told with its own limits")
    func first() throws {
        let path = String(#filePath.split(separator: "/Tests/")[0]) + "/config/edition.yaml"
        let parts = EditionExplanation(try EditionFile.read(path: path)).parts
        let en = parts.flatMap(\.sentences).map(\.en).joined(separator: "\n")
        for word in ["at most 1000 characters", "3 photographs", "1–3 cases", "Must run a call centre", "The first 50"]
        {
            #expect(en.contains(word), "\(word) in \(en)")
        }
    }
}
