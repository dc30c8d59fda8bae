import Edition
import Foundation
import JSON
import SamplePackets
import Testing
import Values

/// The blank form as the program gives it out, filled in and read again.
@Suite("The blank form, filled in")
struct FormTests {
    /// What an applicant writes into a field, and what is to be read.
    private static func answer(_ field: FormField, _ number: Int) -> (text: String, value: JSONValue) {
        switch field.kind {
        case .text:
            let text = "样例填写内容第\(number)项"
            return (text, .string(text))
        case .integer: return ("\(100 + number)", .integer(100 + number))
        case .decimal: return ("\(number).5", .number(Double(number) + 0.5))
        case .percent: return ("\(number % 90).5", .number(Double(number % 90) + 0.5))
        case .date: return ("2019-06", "2019-06")
        case .choice:
            return (field.choices[number % field.choices.count], .string(field.choices[number % field.choices.count]))
        case .choices:
            let two = [field.choices[0], field.choices[field.choices.count - 1]]
            return (two.joined(separator: "、"), .array(two.map { .string($0) }))
        case .list: return ("样例甲、样例乙\(number)", ["样例甲", .string("样例乙\(number)")])
        case .flag: return (number % 2 == 0 ? "是" : "否", .bool(number % 2 == 0))
        case .phone: return ("13800000001", "13800000001")
        case .email: return ("contact@sample.example", "contact@sample.example")
        case .code:
            let code = SampleCompany(8).code
            return (code, .string(code))
        }
    }

    private static func label(_ field: FormField) -> String {
        guard let unit = field.unit, !field.label.hasSuffix("（\(unit)）") else { return field.label }
        return "\(field.label)（\(unit)）"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// Writes into the cell at the right of each label, as a word processor does.
    private static func fillDocument(_ xml: String, _ fields: [FormField]) throws -> String {
        var xml = xml
        for (number, field) in fields.enumerated() {
            let label = try #require(xml.range(of: ">\(escaped(label(field)))</w:t>"), "\(field.key)")
            let cell = try #require(xml.range(of: "<w:tc>", range: label.upperBound..<xml.endIndex))
            let end = try #require(xml.range(of: "</w:p>", range: cell.upperBound..<xml.endIndex))
            xml.insert(
                contentsOf: "<w:r><w:t>\(escaped(answer(field, number).text))</w:t></w:r>", at: end.lowerBound)
        }
        return xml
    }

    /// Writes into the third column of each label's row: numbers as numbers, the rest as texts.
    private static func fillSheet(_ xml: String, _ strings: [String], _ fields: [FormField]) throws -> String {
        var xml = xml
        for (number, field) in fields.enumerated() {
            let index = try #require(strings.firstIndex(of: label(field)), "\(field.key)")
            let cell = try #require(xml.range(of: "t=\"s\"><v>\(index)</v></c>"))
            let blank = try #require(xml.range(of: "<c r=\"C", range: cell.upperBound..<xml.endIndex))
            let end = try #require(xml.range(of: "/>", range: blank.upperBound..<xml.endIndex))
            let text = answer(field, number).text
            let isNumber = [.integer, .decimal, .percent].contains(field.kind)
            xml.replaceSubrange(
                end, with: isNumber ? "><v>\(text)</v></c>" : " t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>")
        }
        return xml
    }

    private static func strings(_ xml: String) -> [String] {
        xml.components(separatedBy: "<si>").dropFirst().map { part in
            let open = part.range(of: ">", range: (part.range(of: "<t")?.lowerBound ?? part.startIndex)..<part.endIndex)
            let text = part[(open?.upperBound ?? part.startIndex)...].prefix { $0 != "<" }
            return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        }
    }

    @Test("Reads back field for field", arguments: ["docx", "xlsx"])
    func readsBack(ending: String) throws {
        let program = try Program()
        let printed = try program.run("form")
        #expect(printed.status == 0, "\(printed.errors)")
        let path = try #require(printed.output.split(separator: "\n").first { $0.hasSuffix(ending) }.map(String.init))
        let blank = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let fields = try EditionFile.read(path: program.root + "/config/edition.yaml").form.fields
        let filled =
            if ending == "docx" {
                try ZipContents.changing("word/document.xml", in: blank) { try Self.fillDocument($0, fields) }
            } else {
                try ZipContents.changing("xl/worksheets/sheet1.xml", in: blank) { sheet in
                    let strings = try ZipContents.read(blank).first { $0.name == "xl/sharedStrings.xml" }
                    return try Self.fillSheet(
                        sheet, Self.strings(String(decoding: strings?.bytes ?? [], as: UTF8.self)), fields)
                }
            }
        let place = "\(program.root)/报名表.\(ending)"
        try Data(filled).write(to: URL(fileURLWithPath: place))
        let report = try #require(try program.check([place]).first)
        for (number, field) in fields.enumerated() {
            let wanted = Self.answer(field, number).value
            let given = report["form"]?[field.key]
            let agrees = wanted.double.map { given?.double == $0 } ?? (given == wanted)
            #expect(agrees, "\(field.key): \(given?.string() ?? "–") for \(wanted.string())")
        }
    }

    @Test("Left blank, it is a form in which everything is missing", arguments: ["docx", "xlsx"])
    func blank(ending: String) throws {
        let program = try Program()
        let printed = try program.run("form")
        let path = try #require(printed.output.split(separator: "\n").first { $0.hasSuffix(ending) }.map(String.init))
        let report = try #require(try program.check([path]).first)
        #expect(Report.codes(report).contains("form.incomplete"))
        #expect(!Report.codes(report).contains("form.missing"))
    }
}
