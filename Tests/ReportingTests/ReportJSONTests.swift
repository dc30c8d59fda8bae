import Edition
import JSON
import Reporting
import Testing
import Values

@Suite("report.json")
struct ReportJSONTests {
    @Test("The report has the keys of the contract in their order, and no key is left out")
    func keys() throws {
        let edition = try Samples.edition()
        let report = ReportJSON.value(Samples.refused(), edition: edition)
        let names = report.members?.map(\.name) ?? []
        #expect(Array(names.prefix(4)) == ["schema", "packet", "applicant", "verdict"])
        for name in ["findings", "items", "form"] { #expect(names.contains(name)) }
        #expect(report["schema"]?.text == "pingxuan.report/1")
        #expect(report["applicant"]?["name"] == .null)
        #expect(report["form"]?.members?.map(\.name) == edition.form.fields.map(\.key))
        #expect(report["form"]?.members?.allSatisfy { $0.value == .null } == true)
        for item in ["form", "profile.zh", "profile.en", "logo", "photo", "case"] {
            #expect(report["items"]?[item] == .array([]), "\(item)")
        }
    }

    @Test("Values of the form are numbers, texts and lists; a blank one is null")
    func form() throws {
        let form = ReportJSON.value(Samples.returned(), edition: try Samples.edition())["form"]
        #expect(form?["scale.seats_total"]?.double == 400)
        #expect(form?["lang.list"] == .array([.string("普通话"), .string("英语")]))
        #expect(form?["org.name_zh"]?.text == "贵阳市云帆客户服务外包有限公司")
        #expect(form?["fin.assets"] == .null)
    }

    @Test("A form recognised from a picture is a proposal: its fields are not known yet")
    func recognised() throws {
        var report = Samples.returned()
        report.form?.isRecognised = true
        let json = ReportJSON.value(report, edition: try Samples.edition())
        #expect(json["form"]?["scale.seats_total"] == .null)
        #expect(json["proposed"]?["scale.seats_total"]?.double == 400)
        #expect(
            json["proposed_confidence"]?["scale.seats_total"]?.double == report.form?["scale.seats_total"]?.confidence)
        #expect(json["proposed_confidence"]?["fin.assets"] == nil)
    }

    @Test("Profiles tell their counts, pictures their size, and every entry its packet")
    func items() throws {
        let items = ReportJSON.value(Samples.returned(), edition: try Samples.edition())["items"]
        let profile = items?["profile.zh"]?.elements?.first
        #expect(profile?["counts"]?["characters"]?.int == 1003)
        #expect(profile?["counts"]?["with_spaces"]?.int == 1004)
        #expect(items?["photo"]?.elements?.first?["width"]?.int == 4000)
        #expect(items?["profile.en"]?.elements?.first?["packet"]?.text == "20200418-0002")
    }

    @Test("Several reports are one array in their order")
    func array() throws {
        let edition = try Samples.edition()
        let bytes = ReportJSON.text([Samples.refused(), Samples.returned()], edition: edition)
        let array = try JSONValue(parsing: bytes)
        #expect(array.elements?.map { $0["verdict"]?.text } == ["refused", "returned"])
        let one = try JSONValue(parsing: ReportJSON.text(Samples.returned(), edition: edition))
        #expect(array.elements?.last == one)
    }
}
