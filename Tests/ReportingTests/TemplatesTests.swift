import Reporting
import Testing

@Suite("Templates")
struct TemplatesTests {
    @Test(
        "A broken template names its file and its line",
        arguments: [
            ("report.html.mustache", "<p>\n{{#open}}\n</p>\n", TemplateFault.Code.malformed, 4),
            ("both.mustache", "a\n{{zh", .malformed, 2),
            ("report.html.mustache", "a\n\n{{> nowhere}}", .unknownPartial, 3),
        ])
    func broken(name: String, text: String, code: TemplateFault.Code, line: Int) {
        let fault = #expect(throws: TemplateFault.self) { try Templates(overriding: [name: text]) }
        #expect(fault?.code == code)
        #expect(fault?.file == name)
        #expect(fault?.line == line)
    }

    @Test("An own template takes the place of the built-in one")
    func own() throws {
        let templates = try Templates(overriding: ["index.html.mustache": "<p>{{edition.zh}}</p>"])
        let html = IndexPage(edition: try Samples.edition(), templates: templates).html(Samples.overview(0))
        #expect(String(decoding: html, as: UTF8.self) == "<p>中国最具影响力呼叫中心企业（2019-2020）</p>")
    }
}
