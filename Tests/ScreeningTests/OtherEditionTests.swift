import Edition
import Screening
import Testing
import Values

@Suite("Screening by the rules of other editions")
struct OtherEditionTests {
    private static func edition(_ name: String) throws -> Edition {
        let path = String(#filePath.split(separator: "/Tests/")[0])
        return try EditionFile.read(path: "\(path)/config/examples/\(name).yaml")
    }

    private static func codes(_ entries: [Entry], _ change: (inout Reading) -> Void, _ name: String) throws -> [String]
    {
        var reading = Reading(container: "zip")
        reading.entries = entries
        change(&reading)
        let dossier = Dossier(parts: [Dossier.Part(packet: "20210401-0001", reading: reading)])
        let judgement = Screening.judge(
            dossier, under: try edition(name), received: Instant("2021-04-01T09:00:00+08:00") ?? Dossiers.inTime)
        return judgement.findings.filter { $0.severity != .advice }.map(\.code)
    }

    @Test("A park without its approval is returned, and one with it is not asked for a logo or an English profile")
    func park() throws {
        let form = FormReading(
            entry: "申报表.docx",
            fields: [
                ("park.name", FieldValue.text("示例产业园区")), ("park.uscc", .text(Dossiers.code)),
                ("park.address", .text("某省某市某路一号")), ("contact.name", .text("甲")),
                ("contact.email", .text("a@example.org")), ("park.area", .number(20)), ("park.firms", .number(30)),
                ("park.output", .number(90_000)), ("park.occupancy", .number(90)),
            ].map { FieldReading(key: $0.0, raw: "\($0.1)", value: $0.1) })
        let entries = [
            Dossiers.entry("申报表.docx", .docx, .form), Dossiers.entry("简介.docx", .docx, .profileZh),
            Dossiers.photo(1), Dossiers.photo(2),
        ]
        let fill = { (reading: inout Reading) in
            reading.forms = [form]
            reading.profiles = [Dossiers.profile(.profileZh, characters: 700)]
        }
        #expect(try Self.codes(entries, fill, "industrial-park") == ["certificate.missing"])
        let approval = Dossiers.entry("园区设立批复.pdf", .pdf, .certificate)
        #expect(try Self.codes(entries + [approval], fill, "industrial-park") == [])
        var broken = approval
        broken.damage = Damage(.damaged, "cut off")
        #expect(
            try Self.codes(entries + [broken], fill, "industrial-park") == ["certificate.missing", "item.unreadable"])
    }

    @Test(
        "Four to six cases pass, three and seven do not, and a long Chinese profile is nobody's business",
        arguments: [3, 4, 6, 7])
    func cases(count: Int) throws {
        let form = FormReading(
            entry: "Entry form.docx",
            fields: [
                ("org.name", FieldValue.text("Sample Services")), ("org.city", .text("Sample City")),
                ("contact.name", .text("A")), ("contact.email", .text("a@example.org")),
                ("practice.people", .number(5_000)),
            ].map { FieldReading(key: $0.0, raw: "\($0.1)", value: $0.1) })
        let entries = [
            Dossiers.entry("Entry form.docx", .docx, .form), Dossiers.entry("Profile.docx", .docx, .profileEn),
            Dossiers.entry("简介.docx", .docx, .profileZh), Dossiers.entry("logo.png", .png, .logo),
            Dossiers.entry("cases.docx", .docx, .successCase),
        ]
        let codes = try Self.codes(
            entries,
            {
                $0.forms = [form]
                $0.profiles = [
                    Dossiers.profile(.profileZh, characters: 50_000), Dossiers.profile(.profileEn, characters: 300),
                ]
                $0.cases = (0..<count).map { number in
                    CaseReading(
                        title: "Case \(number)", entries: ["cases.docx"], text: "Case study \(number)", years: [2021],
                        tradeWords: 1, foreignTradeWords: 0)
                }
            }, "best-case")
        #expect(codes == (count < 4 ? ["case.missing"] : count > 6 ? ["case.too-many"] : []))
    }
}
