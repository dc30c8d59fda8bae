import Testing
import Values

@testable import Reporting

@Suite("Letters")
struct LetterTests {
    @Test("A letter tells every defect and its mend word for word in both languages, and what was good already")
    func words() throws {
        let (head, body) = try read(try letter(Samples.returned()))
        for finding in Samples.returned().findings where finding.severity != .advice {
            for text in [finding.message.zh, finding.message.en, finding.fix.zh, finding.fix.en] {
                #expect(body.contains(text), "\(text)")
            }
        }
        #expect(!body.contains(Samples.noSeal.message.zh))
        #expect(body.contains("请于 2020-05-08（含当日）前补齐"))
        #expect(body.contains("✓ 企业 LOGO") && body.contains("✓ Logo"))
        #expect(!body.contains("✓ 企业图片"))
        #expect(head["X-Unsent"] == "1")
        #expect(head["In-Reply-To"] == "<m1@applicant.example>")
        #expect(head["References"] == "<m0@applicant.example> <m1@applicant.example>")
        #expect(head["Date"] == "Mon, 20 Apr 2020 09:00:01 +0800")
        #expect(head["To"]?.hasSuffix("<zhang@applicant.example>") == true)
    }

    @Test("The answer goes to Reply-To before From, and without a mail to the form's contact")
    func recipient() throws {
        var report = Samples.returned()
        report.message?.replyTo = "office@applicant.example"
        #expect(try read(letter(report)).head["To"] == "office@applicant.example")
        report.message = nil
        #expect(try read(letter(report)).head["To"] == nil)
        report.form?.fields.append(
            FieldReading(key: "contact.email", raw: "li@applicant.example", value: .text("li@applicant.example")))
        #expect(try read(letter(report)).head["To"] == "li@applicant.example")
    }

    @Test(
        "What a stranger wrote cannot add a header",
        arguments: [
            "a@b.example\r\nBcc: x@y.example", "张三\r\nBcc: x@y.example <a@b.example>", "\"x\nBcc: q\" <a@b.example>",
            "a@b.example>\nBcc: x@y.example", "<a@b.example\u{2028}Bcc:x>",
        ])
    func injection(text: String) throws {
        var report = Samples.returned()
        report.message?.from = text
        report.message?.messageID = "<a@b>\r\nBcc: x@y.example"
        report.message?.references = ["<a@b>\nBcc: x", "a b"]
        report.applicant.name = text
        let bytes = try letter(report)
        let head = try read(bytes).head
        #expect(head["Bcc"] == nil)
        #expect(head["In-Reply-To"] == nil)
        #expect(bytes.allSatisfy { $0 < 0x80 })
    }

    @Test("A letter's lines are no longer than mail allows")
    func lines() throws {
        var report = Samples.returned()
        report.message?.from = String(repeating: "很长的名字", count: 40) + " <zhang@applicant.example>"
        for line in String(decoding: try letter(report), as: UTF8.self).split(separator: "\r\n") {
            #expect(line.utf8.count <= 78)
        }
    }

    @Test("A receipt holds the number and the SHA-256; a letter is for the returned and refused alone")
    func receipt() throws {
        let letters = Letter(edition: try Samples.edition(), templates: try Templates())
        let (_, body) = try read(try #require(letters.receipt(Samples.queued())))
        #expect(body.contains("20200420-0007") && body.contains(String(repeating: "4f", count: 32)))
        #expect(letters.receipt(Samples.returned()) == nil)
        #expect(letters.eml(Samples.queued()) == nil)
        #expect(letters.eml(Samples.refused()) != nil)
    }

    @Test("A packet that a person returned without a defect found tells that person's reason")
    func reason() throws {
        var report = Samples.returned()
        report.findings = []
        report.events.append(
            PacketEvent(
                at: "2020-04-21T09:00:00+08:00", kind: "decided", by: "王五", because: "公章与名称不符", state: .returned))
        #expect(try read(letter(report)).body.contains("退回原因：公章与名称不符"))
    }

    private func letter(_ report: PacketReport) throws -> [UInt8] {
        try #require(Letter(edition: Samples.edition(), templates: Templates()).eml(report))
    }

    /// Unfolded headers and the decoded body.
    func read(_ bytes: [UInt8]) throws -> (head: [String: String], body: String) {
        let text = String(decoding: bytes, as: UTF8.self)
        let split = try #require(text.firstRange(of: "\r\n\r\n"))
        var head: [String: String] = [:]
        for line in text[..<split.lowerBound].replacing("\r\n ", with: " ").split(separator: "\r\n") {
            let colon = try #require(line.firstRange(of: ": "))
            head[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
        }
        return (head, String(decoding: try decode(String(text[split.upperBound...])), as: UTF8.self))
    }

    private func decode(_ text: String) throws -> [UInt8] {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var bits = 0
        var count = 0
        var bytes: [UInt8] = []
        for byte in text.utf8 where byte != 13 && byte != 10 && byte != UInt8(ascii: "=") {
            bits = bits << 6 | (try #require(digits.firstIndex(of: byte)))
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
                bits &= 1 << count - 1
            }
        }
        return bytes
    }
}
