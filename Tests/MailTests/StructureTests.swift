import Mail
import Testing

@Suite struct StructureTests {
    private let picture = (0..<30_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    @Test(arguments: ["\r\n", "\n", "\r"]) func `parts are found whatever ends the lines`(_ ending: String) throws {
        let message = try Letters.read(
            [
                "From: a@example.org", "Content-Type: multipart/mixed; boundary=\"x\"", "", "not for reading", "--x",
                "Content-Type: text/plain; charset=gbk", "Content-Transfer-Encoding: base64", "", "xvPStbzyvek=",
                "--x ",
                "Content-Disposition: attachment; filename=a.bin", "", "one", "two", "--x-y", "--x--", "not either",
            ], ending: ending)
        #expect(message.texts.map(\.text) == ["企业简介"])
        #expect(message.files.map(\.name) == ["a.bin"])
        #expect(try message.files[0].bytes() == Array("one\(ending)two\(ending)--x-y".utf8))
        #expect(message.remarks.isEmpty)
    }

    @Test func `of two forms of a text the plain one is read once and the links of both are known`() throws {
        let message = try Letters.read([
            "Content-Type: multipart/alternative; boundary=b", "", "--b", "", "请查收 https://pan.example.com/s/1x。",
            "--b",
            "Content-Type: text/html; charset=utf-8", "",
            "<html><head><style>p{}</style></head><body><p>请<b>查收</b></p><a href=\"http://drive.example.com/f?a=1&amp;b=2\">下载</a></body></html>",
            "--b--",
        ])
        #expect(message.text == "请查收 https://pan.example.com/s/1x。")
        #expect(message.texts.map(\.isAlternative) == [false, true])
        #expect(message.texts[1].text == "请查收\n下载")
        #expect(message.links(to: ["pan.example.com"]) == ["https://pan.example.com/s/1x"])
        #expect(message.links(to: ["example.com/f"]) == ["http://drive.example.com/f?a=1&b=2"])
        #expect(message.links(to: ["drive"]) == ["http://drive.example.com/f?a=1&b=2"])
        #expect(message.links(to: ["ample.com", "example.com/g"]).isEmpty)
    }

    @Test func `pictures in the text are told from attachments and from a signature's logo`() throws {
        let photo = Letters.base64((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        let message = try Letters.read([
            "Content-Type: multipart/related; boundary=r", "", "--r", "Content-Type: text/html", "",
            "<p>见图</p><img src=\"cid:photo@1\"><img src='cid:logo@1'>", "--r",
            "Content-Type: image/jpeg; name=\"职场.jpg\"",
            "Content-ID: <photo@1>", "Content-Transfer-Encoding: base64", "", photo, "--r",
            "Content-Type: image/png; name=image001.png", "Content-ID: <logo@1>", "Content-Disposition: inline", "",
            "tiny", "--r",
            "Content-Type: image/jpeg; name=small.jpg", "Content-Disposition: attachment", "", "small", "--r",
            "Content-Type: application/pgp-signature; name=signature.asc", "", "sign", "--r--",
        ])
        #expect(message.files.map(\.role) == [.picture, .decoration, .attachment, .signature])
        #expect(message.files[0].contentID == "photo@1")
        #expect(try message.files[0].bytes().count == 200_000)
    }

    @Test func `a forwarded message gives its facts, texts and files`() throws {
        let message = try Letters.read([
            "From: office@example.org", "Content-Type: multipart/mixed; boundary=o", "", "--o", "", "见附件", "--o",
            "Content-Type: message/rfc822", "Content-Disposition: attachment; filename=a.eml", "",
            "From: first@example.org",
            "Subject: inner", "Content-Type: multipart/mixed; boundary=o_A", "", "--o_A", "", "内文", "--o_A",
            "Content-Disposition: attachment; filename=inner.doc", "", "doc", "--o_A--", "", "--o",
            "Content-Disposition: attachment; filename=outer.doc", "", "doc", "--o--",
        ])
        #expect(message.messages.map(\.depth) == [0, 1])
        #expect(message.messages[1].from?.address == "first@example.org")
        #expect(message.facts.from?.address == "office@example.org")
        #expect(message.texts.map(\.message) == [0, 1])
        #expect(message.files.map(\.name) == ["inner.doc", "outer.doc"])
        #expect(message.files.map(\.message) == [1, 0])
    }

    @Test func `a forwarded message that came as a packed file is opened, too`() throws {
        let inner = Letters.bytes([
            "From: first@example.org", "Subject: inner", "Content-Type: application/pdf; name=x.pdf", "", "%PDF",
        ])
        for type in ["message/rfc822", "application/octet-stream"] {
            let message = try Letters.read([
                "Content-Type: multipart/mixed; boundary=o", "", "--o", "Content-Type: \(type); name=\"a.eml\"",
                "Content-Transfer-Encoding: base64", "", Letters.base64(inner), "--o--",
            ])
            #expect(message.messages.map(\.subject) == [nil, "inner"])
            #expect(message.files.map(\.name) == ["x.pdf"])
        }
    }

    @Test func `messages nested a thousand deep are read as far as the limit goes`() throws {
        var lines: [String] = []
        for depth in 0..<1_000 {
            lines += ["From: a\(depth)@example.org", "Subject: s", "Content-Type: message/rfc822", ""]
        }
        let message = try Letters.read(lines + ["From: b@example.org", "Subject: s", "", "text"])
        #expect(message.messages.count == 5)
        #expect(message.files.count == 1)
        #expect(message.remarks.contains { $0.contains("deeper than 4") })
    }

    @Test func `multiparts nested a thousand deep lose no bytes`() throws {
        var lines = ["From: a@example.org", "Content-Type: multipart/mixed; boundary=b0", ""]
        for depth in 1..<1_000 {
            lines += ["--b\(depth - 1)", "Content-Type: multipart/mixed; boundary=b\(depth)", ""]
        }
        lines += ["--b999", "Content-Disposition: attachment; filename=deep.txt", "", "deep", "--b999--"]
        let message = try Letters.read(lines)
        #expect(message.remarks.contains { $0.contains("deeper than 64") })
        let kept = try message.files.map { try $0.bytes() }
        #expect(kept.contains { String(decoding: $0, as: UTF8.self).contains("deep.txt") })
    }

    static let broken: [(String, [String])] = [
        (
            "no last boundary",
            [
                "Content-Type: multipart/mixed; boundary=x", "", "--x", "Content-Disposition: attachment; filename=a",
                "", "keep",
            ]
        ),
        (
            "no boundary named",
            [
                "Content-Type: multipart/mixed", "", "--x", "Content-Disposition: attachment; filename=a", "", "keep",
                "--x--",
            ]
        ),
        (
            "another boundary than named",
            [
                "Content-Type: multipart/mixed; boundary=y", "", "--x", "Content-Disposition: attachment; filename=a",
                "", "keep", "--x--",
            ]
        ),
        (
            "no type",
            ["From: a@example.org", "", "--x", "Content-Disposition: attachment; filename=a", "", "keep", "--x--"]
        ),
        (
            "a mailbox's line before",
            ["From a@example.org Fri Apr 17 10:21:33 2020", "Content-Disposition: attachment; filename=a", "", "keep"]
        ),
        (
            "a header broken in two",
            [
                "Content-Type: multipart/mixed;", "boundary=x", "Subject: s", "", "--x",
                "Content-Disposition: attachment; filename=a", "", "keep", "--x--",
            ]
        ),
        (
            "an inner boundary never closed",
            [
                "Content-Type: multipart/mixed; boundary=o", "", "--o", "Content-Type: multipart/mixed; boundary=i", "",
                "--i", "", "text", "--o", "Content-Disposition: attachment; filename=a", "", "keep", "--o--",
            ]
        ),
        (
            "wrong encoding named",
            ["Content-Disposition: attachment; filename=a", "Content-Transfer-Encoding: base64", "", "keep!?§%&/()"]
        ),
        (
            "an encoding that nobody knows",
            ["Content-Disposition: attachment; filename=a", "Content-Transfer-Encoding: 7-bit,x", "", "keep"]
        ),
        (
            "base64 without padding",
            ["Content-Disposition: attachment; filename=a", "Content-Transfer-Encoding: BASE64;", "", "a2VlcA"]
        ),
        (
            "junk between base64",
            [
                "Content-Disposition: attachment; filename=a", "Content-Transfer-Encoding: base64", "", "a2!V",
                " l cA==", "", "-- ", "A list's footer",
            ]
        ),
        (
            "base64 piece by piece",
            ["Content-Disposition: attachment; filename=a", "Content-Transfer-Encoding: base64", "", "a2U=", "ZXA="]
        ),
        (
            "quoted-printable",
            [
                "Content-Disposition: attachment; filename=a", "Content-Transfer-Encoding: quoted-printable", "",
                "ke=  ", "e=70",
            ]
        ),
        (
            "uuencode",
            [
                "Content-Disposition: attachment; filename=a", "Content-Transfer-Encoding: x-uuencode", "",
                "begin 644 a", "$:V5E<```", "`", "end",
            ]
        ),
        ("uuencode in the text", ["From: a@example.org", "", "see:", "begin 644 a", "$:V5E<```", "`", "end", "bye"]),
        (
            "yEnc",
            [
                "Content-Disposition: attachment; filename=a", "Content-Transfer-Encoding: x-yenc", "",
                "=ybegin line=128 size=4 name=a", "\u{95}", "=yend size=4",
            ]
        ),
    ]

    @Test(arguments: broken) func `broken mail keeps the bytes of its attachment`(
        _ name: String, _ lines: [String]
    ) throws {
        var bytes = Letters.bytes(lines)
        if name == "yEnc" {
            let coded = Array("keep".utf8).map { $0 &+ 42 }
            let place = try #require(bytes.firstIndex(of: 0xC2))
            bytes.replaceSubrange(place...place + 1, with: coded)
        }
        let message = try MailReader.read(bytes)
        let file = try #require(message.files.first)
        #expect(file.name == "a")
        #expect(String(decoding: try file.bytes(), as: UTF8.self).hasPrefix("keep"))
        #expect(try file.bytes().count == (name == "wrong encoding named" ? 13 : 4))
    }

    @Test func `flowed text is joined again`() throws {
        let message = try Letters.read([
            "Content-Type: text/plain; format=flowed; delsp=yes", "", "第一 ", "段", "第二段", "> quoted ", "> on", "-- ",
            "name",
        ])
        #expect(message.text == "第一段\n第二段\n> quotedon\n-- \nname")
    }

    @Test func `an attachment above the limit is told before it is decoded`() throws {
        let message = try Letters.read([
            "Content-Disposition: attachment; filename=a", "Content-Transfer-Encoding: base64", "",
            Letters.base64(picture),
        ])
        #expect(throws: MailError.self) { try message.files[0].bytes(limit: 10_000) }
        #expect(try message.files[0].bytes(limit: 30_000) == picture)
    }

    @Test func `what is no mail is told from mail`() {
        #expect(Letters.bytes(["From: a@example.org", "Subject: x", "", ""]).withUnsafeBytes(MailReader.looksLikeMail))
        #expect(!Letters.bytes(["Dear all,", "Subject: x"]).withUnsafeBytes(MailReader.looksLikeMail))
        #expect(!Letters.bytes(["姓名: 王", "电话: 1"]).withUnsafeBytes(MailReader.looksLikeMail))
        #expect(throws: MailError.notMail) { try MailReader.read([]) }
    }

    @Test func `no change of any byte makes reading fail otherwise than by an error`() throws {
        let whole = Letters.bytes([
            "From: \"=?gb18030?B?u8a3vA==?=\" <a@example.org>", "Date: Fri, 17 Apr 2020 10:21:33 +0800",
            "Content-Type: multipart/mixed; boundary=o", "", "--o", "Content-Type: text/html", "",
            "<p>a&nbsp;b &#x4F01;<img src=cid:1></p><!-- c --><script>x</script>", "--o",
            "Content-Type: message/rfc822", "",
            "Content-Type: multipart/alternative; boundary=\"i\"", "", "--i",
            "Content-Transfer-Encoding: quoted-printable", "",
            "=E4=BC=81=", "x", "begin 644 a", "$:V5E<```", "end", "--i--", "--o",
            "Content-Disposition: attachment; filename*0*=GBK''%C6%F3; filename*1=x",
            "Content-Transfer-Encoding: base64", "",
            "a2VlcA==", "--o--",
        ])
        var random = SeededRandom(seed: 5)
        for round in 0..<400 {
            var bytes = whole
            for _ in 0...round % 6 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
            }
            if round.isMultiple(of: 4) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
            guard !bytes.isEmpty else { continue }
            let message = try MailReader.read(bytes)
            for file in message.files { _ = try? file.bytes(limit: 1_000) }
        }
    }
}
