import Edition
import Foundation
import Testing
import Values

@Suite("An edition is read strictly")
struct EditionFileTests {
    static let path = String(#filePath.split(separator: "/Tests/")[0]) + "/config/edition.yaml"

    private func shipped() throws -> String {
        _ = try EditionFile.read(path: Self.path)
        return try String(contentsOfFile: Self.path, encoding: .utf8)
    }

    @Test("The edition that ships is sound and holds the published rules of 2019-2020")
    func ships() throws {
        let edition = try EditionFile.read(path: Self.path)
        #expect(edition.key == "2019-2020")
        #expect(edition.dates.closes == "2020-05-08")
        #expect(edition.materials.profileZh.limit == 1000)
        #expect(edition.materials.photos.least == 3)
        #expect(edition.form["org.uscc"]?.isRequired == true)
        #expect(edition.form["in.answer_rate"]?.isRequired == false)
        #expect(edition.indicators.children.map(\.key) == ["profile", "qualification", "subjective"])
        // Fifteen indicators, the KPI groups counted as one each.
        #expect(edition.indicators.children.flatMap(\.children).count == 15)
        #expect(edition.policies == Policies())
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var replaced: String
        var by: String
        var says: String
        var testDescription: String { by.isEmpty ? "without \(replaced)" : by }
    }

    @Test(
        "A key that stands twice, or a byte that has no place in a text, is told where it stands",
        arguments: [
            ("  late: hold\n", "  late: hold\n  late: hold\n"), ("  late: hold\n", "  late: hold\n# 说明\u{7}\n"),
        ])
    func exactLines(replaced: String, by: String) throws {
        let text = try shipped()
        let range = try #require(text.range(of: replaced))
        let line = text[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
        let error = #expect(throws: ConfigurationFault.self) {
            try EditionFile.parse(text.replacingCharacters(in: range, with: by), file: "config/edition.yaml")
        }
        #expect(error?.line == line + 1)
    }

    @Test(
        "A fault names its line and what was expected",
        arguments: [
            Fault(
                replaced: "    limit: 1000\n    near: 30\n  profile_en:",
                by: "    limit: -1\n    near: 30\n  profile_en:", says: "limit"),
            Fault(replaced: "  late: hold", by: "  late: maybe", says: "hold | return | accept"),
            Fault(replaced: "  late: hold", by: "  lat: hold", says: "policies.lat"),
            Fault(replaced: "  closes: 2020-05-08", by: "  closes: 2020-02-30", says: "2020-05-08"),
            Fault(replaced: "  closes: 2020-05-08", by: "  closes: 2020-01-01", says: "2020-03-16"),
            Fault(replaced: "  zone: \"+08:00\"", by: "  zone: Shanghai", says: "+08:00"),
            Fault(replaced: "    small_below: 800", by: "    small_below: many", says: "small_below"),
            Fault(replaced: "  name_field: org.name_zh", by: "  name_field: org.nobody", says: "org.nobody"),
            Fault(replaced: "  cases_of_trade: true", by: "  cases_of_trade: perhaps", says: "true"),
            Fault(replaced: "materials:", by: "materials: 3\nothers:", says: "materials"),
        ])
    func faults(fault: Fault) throws {
        let text = try shipped()
        let range = try #require(text.range(of: fault.replaced))
        let line = text[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
        let broken = text.replacingCharacters(in: range, with: fault.by)
        let error = #expect(throws: ConfigurationFault.self) {
            try EditionFile.parse(broken, file: "config/edition.yaml")
        }
        let found = try #require(error)
        #expect(found.description.contains(fault.says))
        #expect(found.file == "config/edition.yaml")
        #expect(abs(found.line - line) <= 1, "line \(found.line), expected about \(line)")
    }

    @Test(
        "A missing part is told, and so is a text that is no YAML",
        arguments: ["", "- a", "edition: [", "edition:\n  key: x"])
    func missing(text: String) {
        #expect(throws: ConfigurationFault.self) { try EditionFile.parse(text, file: "e.yaml") }
    }

    @Test("Moments are read and written in their zone")
    func instants() throws {
        let instant = try #require(Instant("2020-04-20T09:00:00+08:00"))
        #expect(instant.seconds == 1_587_344_400)
        #expect(instant.text(zoneMinutes: 480) == "2020-04-20T09:00:00+08:00")
        #expect(instant.text(zoneMinutes: -210) == "2020-04-19T21:30:00-03:30")
        #expect(instant.day(zoneMinutes: 480).description == "2020-04-20")
        #expect(Instant("2020-05-08T23:59:59+08:00")?.day(zoneMinutes: 480).description == "2020-05-08")
        #expect(Instant("2020-04-20T01:00:00.5Z") == instant)
        for wrong in ["2020-04-20", "2020-04-20T25:00:00Z", "2020-13-20T01:00:00Z", "2020-04-20T01:00:00", ""] {
            #expect(Instant(wrong) == nil)
        }
    }

    @Test("Days since the epoch come back as the same day", arguments: [-719_468, -1, 0, 59, 18_372, 2_932_896])
    func days(count: Int) throws {
        let day = CivilDay(sinceEpoch: count)
        #expect(day.sinceEpoch == count)
    }
}
