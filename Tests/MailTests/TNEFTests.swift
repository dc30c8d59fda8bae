import Mail
import Testing

@Suite struct TNEFTests {
    private func long(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }

    private func attribute(_ level: UInt8, _ identifier: UInt32, _ data: [UInt8]) -> [UInt8] {
        [level] + long(identifier) + long(UInt32(data.count)) + data + [0, 0]
    }

    private func wide(_ property: UInt32, _ text: String) -> [UInt8] {
        var data: [UInt8] = []
        for unit in Array(text.utf16) + [0] {
            data += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        }
        let head = long(property << 16 | 0x1F) + long(1) + long(UInt32(data.count))
        return head + data + [UInt8](repeating: 0, count: (4 - data.count % 4) % 4)
    }

    private func package() -> [UInt8] {
        let named = long(0x8001_0003) + [UInt8](repeating: 7, count: 16) + long(0) + long(5) + long(9)
        let properties = long(3) + named + long(0x3705_0003) + long(1) + wide(0x3707, "企业报名表（盖章版）.docx")
        var bytes = long(0x223E_9F78) + [1, 0] + attribute(1, 0x0006_9007, long(936) + long(0))
        bytes += attribute(2, 0x0006_9002, [UInt8](repeating: 0, count: 14))
        bytes += attribute(2, 0x0001_8010, Array("QIYEBA~1.DOC\0".utf8))
        bytes += attribute(2, 0x0006_800F, Array("first file".utf8))
        bytes += attribute(2, 0x0006_9005, properties)
        bytes += attribute(2, 0x0006_9002, [UInt8](repeating: 0, count: 14))
        bytes += attribute(2, 0x0001_8010, [0xCD, 0xBC, 0xC6, 0xAC] + Array(".jpg\0".utf8))
        return bytes + attribute(2, 0x0006_800F, Array("second".utf8))
    }

    private func letter(_ package: [UInt8]) -> [String] {
        [
            "From: a@example.org", "Content-Type: multipart/mixed; boundary=x", "", "--x", "", "请查收", "--x",
            "Content-Type: application/ms-tnef; name=\"winmail.dat\"", "Content-Transfer-Encoding: base64", "",
            Letters.base64(package), "--x--",
        ]
    }

    @Test func `the attachments in winmail.dat come out with their long names`() throws {
        let message = try Letters.read(letter(package()))
        #expect(message.files.map(\.name) == ["企业报名表（盖章版）.docx", "图片.jpg"])
        #expect(try message.files.map { try $0.bytes() } == [Array("first file".utf8), Array("second".utf8)])
        #expect(message.text == "请查收")
    }

    @Test func `winmail.dat that is something else stays a file`() throws {
        let message = try Letters.read(letter(Array("no package".utf8)))
        #expect(message.files.map(\.name) == ["winmail.dat"])
    }

    @Test func `no cut and no change makes it fail otherwise than by lacking files`() throws {
        let whole = package()
        var random = SeededRandom(seed: 9)
        for round in 0..<300 {
            var bytes = whole
            if round.isMultiple(of: 2) { bytes.removeLast(round % whole.count) }
            for _ in 0..<round % 5 where bytes.count > 5 {
                bytes[Int.random(in: 4..<bytes.count, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
            }
            for file in try Letters.read(letter(bytes)).files { _ = try? file.bytes() }
        }
    }
}
