import Testing
import Values

@testable import ReadingStage

@Suite("Packets")
struct PacketTests {
    private func read(_ bytes: [UInt8], name: String = "x.zip", limits: ReadingLimits = ReadingLimits()) -> Reading {
        var rules = TestRules.edition
        rules.limits = limits
        return bytes.withUnsafeBytes {
            ReadingStage.read($0, name: name, rules: PreparedRules(rules), programs: nil).reading
        }
    }

    private func paths(_ item: Item, in reading: Reading) -> [String] { reading.entries(for: item).map(\.path) }

    private var whole: [(String, [UInt8])] {
        [
            ("材料/报名表.txt", PacketBuilder.form), ("材料/中文.txt", PacketBuilder.text(PacketBuilder.chinese)),
            ("材料/3.txt", PacketBuilder.text(PacketBuilder.english)), ("材料/照片/1.bmp", PacketBuilder.photo(1)),
            ("材料/照片/2.bmp", PacketBuilder.photo(2)), ("材料/标志.bmp", PacketBuilder.sign()),
            ("材料/案例1.txt", PacketBuilder.successCase("甲热线")), ("材料/Thumbs.db", [1, 2, 3]),
        ]
    }

    @Test("A whole packet is read: items, form, profiles, cases")
    func wholePacket() throws {
        let reading = read(PacketBuilder.zip(whole))
        #expect(reading.refusal == nil)
        #expect(paths(.form, in: reading) == ["材料/报名表.txt"])
        #expect(paths(.profileZh, in: reading) == ["材料/中文.txt"])
        #expect(paths(.profileEn, in: reading) == ["材料/3.txt"])
        #expect(paths(.photo, in: reading) == ["材料/照片/1.bmp", "材料/照片/2.bmp"])
        #expect(paths(.logo, in: reading) == ["材料/标志.bmp"])
        #expect(paths(.successCase, in: reading) == ["材料/案例1.txt"])
        #expect(paths(.noise, in: reading) == ["材料/Thumbs.db"])
        let form = try #require(reading.forms.first)
        #expect(form.text("org.uscc") == "91370102MALPWTYN69")
        #expect(form.number("fin.assets") == 1000)
        #expect(reading.cases.map(\.years) == [[2019]])
        #expect(reading.profiles.count == 2)
    }

    @Test("Text in Chinese is the Chinese profile whatever its name says, and a copy is none of its own")
    func namesLie() {
        let chinese = PacketBuilder.text(PacketBuilder.chinese)
        let reading = read(PacketBuilder.zip([("简介.txt", chinese), ("英文简介.txt", chinese)]))
        #expect(paths(.profileEn, in: reading).isEmpty)
        #expect(reading.profiles.map(\.item) == [.profileZh])
    }

    @Test("Two different Chinese profiles are both kept")
    func twoProfiles() {
        let other = PacketBuilder.chinese.replacing("呼叫中心", with: "联络中心")
        let reading = read(
            PacketBuilder.zip([
                ("简介.txt", PacketBuilder.text(PacketBuilder.chinese)), ("简介A.txt", PacketBuilder.text(other)),
            ]))
        #expect(reading.profiles.count == 2)
    }

    @Test("Beside a filled form a blank one is a template, alone it is the form")
    func blankForm() {
        let both = read(PacketBuilder.zip([("报名表.txt", PacketBuilder.form), ("报名表模板.txt", PacketBuilder.blankForm)]))
        #expect(paths(.form, in: both) == ["报名表.txt"])
        let alone = read(PacketBuilder.zip([("报名表.txt", PacketBuilder.blankForm)]))
        #expect(paths(.form, in: alone) == ["报名表.txt"])
        #expect(alone.forms.first?["org.name_zh"]?.isBlank == true)
    }

    @Test("An archive inside lends its path to its entries; a broken one is one entry that cannot be read")
    func innerArchives() {
        let inner = PacketBuilder.zip([("1.bmp", PacketBuilder.photo())])
        let reading = read(PacketBuilder.zip([("图片.zip", inner), ("案例.zip", Array(inner.prefix(200)))]))
        #expect(paths(.photo, in: reading) == ["图片.zip/1.bmp"])
        #expect(reading.entries.first { $0.path == "案例.zip" }?.damage?.cause == .damaged)
    }

    @Test("One damaged entry is its own affair; an archive in which nothing can be unpacked is damaged")
    func damagedEntries() {
        for others in [[], [("2.txt", PacketBuilder.form)]] {
            var bytes = PacketBuilder.zip([("1.txt", PacketBuilder.text(PacketBuilder.chinese))] + others)
            bytes[40] ^= 0xFF
            let reading = read(bytes)
            #expect(reading.refusal?.code == (others.isEmpty ? "archive.corrupt" : nil))
            #expect(reading.entries.first?.damage?.cause == (others.isEmpty ? nil : .damaged))
        }
    }

    @Test("Archives within one another beyond the limit refuse the packet")
    func nesting() {
        var bytes = PacketBuilder.zip([("a.txt", PacketBuilder.form)])
        for level in 0..<6 { bytes = PacketBuilder.zip([("\(level).zip", bytes)]) }
        #expect(read(bytes).refusal?.code == "archive.too-large")
    }

    @Test("More entries than the limit refuse the packet")
    func entries() {
        var limits = ReadingLimits()
        limits.entries = 5
        let files = (0..<6).map { ("\($0).txt", PacketBuilder.text("x")) }
        #expect(read(PacketBuilder.zip(files), limits: limits).refusal?.code == "archive.too-large")
    }

    @Test(
        "What is no packet is refused with its code",
        arguments: [
            ([UInt8](), "x.zip", "archive.empty"),
            (Array(repeating: 0x91, count: 900) + [0, 1, 2], "x.zip", "packet.unrecognised"),
            (Array("MZ program without an archive".utf8), "x.exe", "packet.unrecognised"),
            (Array("<html><body>login</body></html>".utf8), "x.zip", "packet.unrecognised"),
        ])
    func refused(bytes: [UInt8], name: String, code: String) {
        #expect(read(bytes, name: name).refusal?.code == code)
    }

    @Test("A file that came alone is a packet of one entry")
    func lone() {
        let reading = read(PacketBuilder.form, name: "报名表.txt")
        #expect(paths(.form, in: reading) == ["报名表.txt"])
    }

    @Test("A message with nothing but a link to a cloud drive is told as such")
    func linkOnly() {
        let mail =
            "From: a@example.cn\r\nTo: b@example.cn\r\nSubject: x\r\n\r\n材料见 https://pan.baidu.com/s/1abc 提取码 1234\r\n"
        let reading = read(Array(mail.utf8), name: "x.eml")
        #expect(reading.refusal?.code == "packet.link-only")
        #expect(reading.message?.from == "a@example.cn")
    }

    @Test("Who sent a message is told with the name, made fit for a header")
    func sender() {
        let mail =
            "From: =?utf-8?B?5byg4oCc5LiJ4oCdIiw8eD4=?= <zhang@example.cn>\r\nReply-To: <office@example.cn>\r\n"
            + "Subject: x\r\n\r\n材料见 https://pan.baidu.com/s/1abc\r\n"
        let message = read(Array(mail.utf8), name: "x.eml").message
        #expect(message?.from == "\"张“三”,x\" <zhang@example.cn>")
        #expect(message?.replyTo == "office@example.cn")
    }

    @Test("A message is read: attachments by their names, a profile in its text")
    func mail() {
        let body = PacketBuilder.chinese
        let mail = """
            From: a@example.cn\r
            To: b@example.cn\r
            Subject: x\r
            MIME-Version: 1.0\r
            Content-Type: multipart/mixed; boundary=b\r
            \r
            --b\r
            Content-Type: text/plain; charset=utf-8\r
            \r
            \(body)\r
            --b\r
            Content-Type: text/plain; charset=utf-8; name="form.txt"\r
            Content-Disposition: attachment; filename="form.txt"\r
            \r
            \(String(decoding: PacketBuilder.form, as: UTF8.self))\r
            --b--\r

            """
        let reading = read(Array(mail.utf8), name: "x.eml")
        #expect(paths(.form, in: reading) == ["form.txt"])
        #expect(reading.profiles.map(\.item) == [.profileZh])
        #expect(reading.container == "eml")
    }

    @Test("A form filled in within the message is the form, whatever charset its table declares, unless a file is")
    func formInMail() {
        let rows = String(decoding: PacketBuilder.form, as: UTF8.self).split(separator: "\n").dropFirst()
            .map { "<tr><td>" + $0.split(separator: "：").joined(separator: "</td><td>") + "</td></tr>" }.joined()
        let page = "<html><head><meta charset=gb2312></head><body><table>\(rows)</table></body></html>"
        func mail(_ attached: [UInt8]) -> Reading {
            let mail = """
                From: a@example.cn\r
                MIME-Version: 1.0\r
                Content-Type: multipart/mixed; boundary=b\r
                \r
                --b\r
                Content-Type: text/html; charset=utf-8\r
                \r
                \(page)\r
                --b\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Disposition: attachment; filename="1.txt"\r
                \r
                \(String(decoding: attached, as: UTF8.self))\r
                --b--\r

                """
            return read(Array(mail.utf8), name: "x.eml")
        }
        let reading = mail(PacketBuilder.text(PacketBuilder.chinese))
        #expect(paths(.form, in: reading) == ["正文.html"])
        #expect(reading.forms.first?.text("org.name_zh") == "甲乙客户服务有限公司")
        #expect(paths(.form, in: mail(PacketBuilder.form)) == ["1.txt"])
    }

    @Test("Pictures of cases are no photographs, and parts of a case are one case")
    func caseParts() {
        let reading = read(
            PacketBuilder.zip([
                ("案例1-1.txt", PacketBuilder.successCase("甲热线")), ("案例1-2.txt", PacketBuilder.successCase("甲热线 续")),
                ("案例1附图.bmp", PacketBuilder.photo()),
            ]))
        #expect(paths(.photo, in: reading).isEmpty)
        #expect(reading.cases.map(\.entries) == [["案例1-1.txt", "案例1-2.txt"]])
    }

    @Test("A file under the name of another kind is told")
    func mismatch() {
        let reading = read(PacketBuilder.zip([("照片.jpg", PacketBuilder.photo())]))
        #expect(reading.entries.first?.type == .bmp)
        #expect(reading.entries.first?.namedType == .jpeg)
    }

    @Test("A picture cut short is damaged, and nothing else is the worse for it")
    func damage() {
        let reading = read(
            PacketBuilder.zip([
                ("照片1.bmp", Array(PacketBuilder.photo().prefix(5_000))), ("照片2.bmp", PacketBuilder.photo()),
            ]))
        #expect(reading.entries.map { $0.damage?.cause } == [.damaged, nil])
    }

    @Test("A file without a byte is a picture by its ending, else nothing that was asked for")
    func empty() {
        let reading = read(
            PacketBuilder.zip([("新建文本文档.txt", []), ("3.jpg", []), ("照片1.bmp", PacketBuilder.photo())]))
        #expect(paths(.other, in: reading) == ["新建文本文档.txt"])
        #expect(paths(.photo, in: reading) == ["3.jpg", "照片1.bmp"])
    }

    @Test("An archive that only says to be an office document is an archive")
    func mimetypeAlone() {
        let mark = PacketBuilder.text("application/vnd.oasis.opendocument.text")
        let reading = read(PacketBuilder.zip([("mimetype", mark), ("照片1.bmp", PacketBuilder.photo())]))
        #expect(paths(.photo, in: reading) == ["照片1.bmp"])
    }

    @Test("A presentation is read as text and pictures")
    func slides() {
        let slide =
            "<p:sld><a:p><a:r><a:t>成功案例：甲热线 &amp; 乙</a:t></a:r></a:p><a:p><a:r><a:t>服务时间：2019年</a:t></a:r></a:p></p:sld>"
        let file = PacketBuilder.zip([
            ("[Content_Types].xml", PacketBuilder.text("<Types/>")),
            ("ppt/slides/slide1.xml", PacketBuilder.text(slide)),
            ("ppt/media/image1.bmp", PacketBuilder.photo()),
        ])
        let reading = read(PacketBuilder.zip([("案例.pptx", file)]))
        #expect(reading.cases.map(\.title) == ["甲热线 & 乙"])
        #expect(reading.cases.map(\.years) == [[2019]])
        #expect(reading.entries.first?.document?.pictures.count == 1)
    }
}
