import Edition
import JSON
import Testing
import Values

@testable import Reporting

@Suite("The published list and badges")
struct PublicationTests {
    static func list(_ count: Int) -> PublishedList {
        let companies = (1...count).map { index in
            PublishedList.Company(
                name: index % 7 == 3 ? "北京第\(index)客户联络中心信息技术服务（集团）股份有限公司贵阳分公司" : "第\(index)客户服务有限公司",
                nameEn: "Company No. \(index) Customer Service Co., Ltd.", rank: index,
                serial: "CIC2020-\(String(1000 + index).dropFirst())",
                fields: [
                    .init(key: "org.website", label: Bilingual(zh: "网址", en: "Web site"), value: "www\(index).example")
                ])
        }
        return PublishedList(
            version: 1, published: "2020-06-18", keyFingerprint: String(repeating: "9c", count: 32), listed: companies)
    }

    @Test("The JSON has the keys of the contract, in the list's order")
    func json() throws {
        let files = PublishedFiles(edition: try Samples.edition(), templates: try Templates())
        let json = try JSONValue(parsing: files.json(Self.list(3)))
        #expect(json["schema"]?.text == "pingxuan.list/1")
        #expect(json["edition"]?.text == "2019-2020")
        #expect(json["listed"]?.elements?.map { $0["rank"]?.int } == [1, 2, 3])
        #expect(
            json["listed"]?.elements?.first?.members?.map(\.name).prefix(4) == ["name", "name_en", "rank", "serial"])
    }

    @Test("In CSV no name is a formula, and commas and quotes keep their cell")
    func csv() throws {
        var list = Self.list(1)
        list.listed[0].name = "=1+1"
        list.listed[0].nameEn = "A, \"B\""
        let text = String(
            decoding: PublishedFiles(edition: try Samples.edition(), templates: try Templates()).csv(list),
            as: UTF8.self)
        #expect(text.hasPrefix("\u{FEFF}"))
        #expect(text.contains("'=1+1,\"A, \"\"B\"\"\""))
    }

    @Test("Publishing twice gives the same bytes, PDF and pictures too")
    func same() throws {
        let edition = try Samples.edition()
        let files = PublishedFiles(edition: edition, templates: try Templates())
        #expect(try files.files(Self.list(40)) == files.files(Self.list(40)))
        let company = Self.list(3).listed[2]
        #expect(try Badge(company, edition: edition).files() == Badge(company, edition: edition).files())
    }

    @Test("A name is broken into lines about equally long, none of which begins with a closing mark")
    func broken() {
        #expect(Badge.broken("第一有限公司", units: 12) == ["第一有限公司"])
        #expect(
            Badge.broken("中国最具影响力呼叫中心企业（2019-2020）", units: 14) == ["中国最具影响力呼叫中心企业", "（2019-2020）"])
        let lines = Badge.broken("北京客户联络中心信息技术服务（集团）股份有限公司", units: 10)
        #expect(lines.count == 3)
        #expect(lines.joined() == "北京客户联络中心信息技术服务（集团）股份有限公司")
        #expect(!lines.contains { $0.hasPrefix("）") })
    }

    @Test("A QR code's runs are its dark modules")
    func code() throws {
        let code = try #require(QRCode("https://example.org/list.html#s-CIC2020-001"))
        for row in 0..<code.side {
            let dark = code.runs(row: row).flatMap { Array($0.column..<$0.column + $0.length) }
            #expect(dark == (0..<code.side).filter { code[row, $0] })
        }
    }
}
