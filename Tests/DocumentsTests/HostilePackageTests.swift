import Deflate
import Documents
import Testing

@Suite("Hostile packages")
struct HostilePackageTests {
    private static func refusal(
        _ fixture: DocxFixture, limits: DocumentLimits = DocumentLimits()
    ) throws -> DocumentFailure? {
        let bytes = try fixture.bytes()
        do throws(DocumentFailure) {
            _ = try read(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "A document type is refused before any entity of its own is used",
        arguments: [
            "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
            "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/x.dtd\">", "<!-- a --><!DOCTYPE w>",
        ])
    func documentType(_ preamble: String) throws {
        var fixture = DocxFixture("<w:p><w:r><w:t>文</w:t></w:r></w:p>")
        fixture.document = preamble + fixture.document
        #expect(try Self.refusal(fixture) == .damaged("a part declares a document type"))
    }

    @Test("Elements within elements end at the limit", arguments: ["w:tbl", "w:sdt", "x"])
    func depth(_ name: String) throws {
        let open = String(repeating: "<\(name)>", count: 20_000)
        let close = String(repeating: "</\(name)>", count: 20_000)
        #expect(try Self.refusal(DocxFixture(open + close)) == .tooLarge("elements within one another past 256"))
    }

    @Test("A part that expands past the limit is not expanded")
    func bomb() throws {
        var limits = DocumentLimits()
        limits.partBytes = 1 << 20
        let fixture = DocxFixture(String(repeating: "<w:p/>", count: 400_000))
        guard case .tooLarge = try Self.refusal(fixture, limits: limits) else {
            Issue.record("it was read")
            return
        }
    }

    @Test("Paragraphs without end stop at the limit")
    func paragraphs() throws {
        var limits = DocumentLimits()
        limits.blocks = 100
        let fixture = DocxFixture(String(repeating: "<w:p/>", count: 101))
        #expect(try Self.refusal(fixture, limits: limits) == .tooLarge("paragraphs and cells past 100"))
    }

    @Test("What is cut off is damaged", arguments: [30, 200, 400])
    func cut(_ length: Int) throws {
        let bytes = try DocxFixture("<w:p><w:r><w:t>文</w:t></w:r></w:p>").bytes()
        #expect(throws: DocumentFailure.self) { try read(Array(bytes.prefix(length))) }
    }

    @Test("A part that is not well formed is damaged")
    func malformed() throws {
        guard case .damaged = try Self.refusal(DocxFixture("<w:p><w:r></w:p>")) else {
            Issue.record("it was read")
            return
        }
    }
}
