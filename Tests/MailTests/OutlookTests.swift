import Mail
import OLEFixtures
import Testing

@Suite struct OutlookTests {
    private let document = (0..<6_000).map { UInt8(truncatingIfNeeded: $0) }

    private func wide(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    private func little(_ value: UInt64, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (UInt64($0) * 8)) }
    }

    private func properties(header: Int, _ values: [(UInt32, UInt64)]) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: header)
        for (tag, value) in values { bytes += little(UInt64(tag), 4) + little(6, 4) + little(value, 8) }
        return bytes
    }

    private func fill(_ builder: OLEBuilder, _ prefix: String, subject: String) {
        // 17 April 2020, 02:21:33 UTC
        let sent = (UInt64(1_587_090_093) + 11_644_473_600) * 10_000_000
        builder.add(
            prefix + "__properties_version1.0", properties(header: prefix.isEmpty ? 32 : 24, [(0x0039_0040, sent)]))
        builder.add(prefix + "__substg1.0_0037001F", wide(subject))
        builder.add(prefix + "__substg1.0_1000001F", wide("请查收\r\n谢谢"))
        builder.add(prefix + "__substg1.0_0C1A001F", wide("黄芳"))
        builder.add(prefix + "__substg1.0_5D01001F", wide("huang@example.org"))
        builder.add(
            prefix + "__attach_version1.0_#00000000/__properties_version1.0", properties(header: 8, [(0x3705_0003, 1)]))
        builder.add(prefix + "__attach_version1.0_#00000000/__substg1.0_3704001E", Array("QIYE~1.DOC".utf8))
        builder.add(prefix + "__attach_version1.0_#00000000/__substg1.0_3707001F", wide("企业报名表（盖章版）.docx"))
        builder.add(prefix + "__attach_version1.0_#00000000/__substg1.0_37010102", document)
    }

    @Test func `a saved Outlook message gives sender, date, text and attachments`() throws {
        let builder = OLEBuilder()
        fill(builder, "", subject: "参评材料")
        builder.add(
            "__substg1.0_007D001F",
            wide("Message-ID: <1@example.org>\r\nReply-To: office@example.org\r\nReferences: <0@example.org>\r\n"))
        let message = try MailReader.read(builder.bytes())
        #expect(message.facts.subject == "参评材料")
        #expect(message.facts.from == MailAddress(name: "黄芳", address: "huang@example.org"))
        #expect(message.facts.replyTo?.address == "office@example.org")
        #expect(message.facts.messageID == "<1@example.org>")
        #expect(message.facts.date == "2020-04-17T02:21:33Z")
        #expect(message.text == "请查收\n谢谢")
        #expect(message.files.map(\.name) == ["企业报名表（盖章版）.docx"])
        #expect(try message.files[0].bytes() == document)
        #expect(throws: MailError.tooLarge(6_000)) { try message.files[0].bytes(limit: 5_999) }
    }

    @Test func `a message within a saved message is opened`() throws {
        let builder = OLEBuilder()
        fill(builder, "", subject: "转发")
        fill(builder, "__attach_version1.0_#00000001/__substg1.0_3701000D/", subject: "原邮件")
        let message = try MailReader.read(builder.bytes())
        #expect(message.messages.map(\.subject) == ["转发", "原邮件"])
        #expect(message.files.map(\.message) == [0, 1])
    }

    @Test func `texts in a code page are read by it`() throws {
        let builder = OLEBuilder()
        builder.add("__properties_version1.0", properties(header: 32, [(0x3FFD_0003, 936)]))
        builder.add("__substg1.0_0037001E", [0xC6, 0xF3, 0xD2, 0xB5])
        #expect(try MailReader.read(builder.bytes()).facts.subject == "企业")
    }

    @Test func `an OLE2 file that is no message is told`() {
        let builder = OLEBuilder()
        builder.add("WordDocument", document)
        #expect(throws: MailError.notMail) { try MailReader.read(builder.bytes()) }
    }
}
