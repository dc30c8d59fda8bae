import Edition
import Testing
import Values

@testable import Reporting

@Suite("The blank form")
struct BlankFormTests {
    @Test("Every field stands in the form under its label, with the unit in brackets")
    func labels() throws {
        let edition = try Samples.edition()
        let rows = BlankForm.sections(edition).flatMap(\.rows)
        #expect(rows.map(\.field.key) == edition.form.fields.map(\.key))
        #expect(rows.first { $0.field.key == "fin.assets" }?.label == "公司总资产（2019年末）（万元）")
        #expect(rows.first { $0.field.key == "org.name_zh" }?.label == "企业名称（中文，与公章一致）")
    }

    @Test("The cell to the right of each label is empty, and no hint reads as a label")
    func cells() throws {
        let edition = try Samples.edition()
        let xml = wordXML(edition)
        for row in BlankForm.sections(edition).flatMap(\.rows) {
            let label = try #require(xml.firstRange(of: ">\(HTML.escaped(row.label))</w:t>"), "\(row.label)")
            let rest = xml[label.upperBound...]
            let cell = try #require(rest.firstRange(of: "<w:tc>"))
            let end = try #require(rest[cell.upperBound...].firstRange(of: "</w:tc>"))
            #expect(!rest[cell.upperBound..<end.lowerBound].contains("<w:t "), "\(row.label)")
        }
        let labels = Set(edition.form.fields.flatMap { [$0.label, $0.labelEn] + $0.variants })
        for row in BlankForm.sections(edition).flatMap(\.rows) {
            #expect(!row.hint.contains(":") && !row.hint.contains("："), "\(row.hint)")
            #expect(row.hint.split(separator: "\n").first.map { labels.contains(String($0)) } == false, "\(row.hint)")
        }
    }

    @Test("The same edition gives the same bytes, in both kinds")
    func same() throws {
        let edition = try Samples.edition()
        #expect(try BlankForm.docx(edition) == BlankForm.docx(edition))
        #expect(try BlankForm.xlsx(edition) == BlankForm.xlsx(edition))
        #expect(try BlankForm.xlsx(edition).starts(with: [0x50, 0x4B]))
    }

    private func wordXML(_ edition: Edition) -> String {
        var word = WordText()
        BlankForm.write(edition, to: &word)
        return word.xml
    }
}
