import Mail
import Testing

@Suite struct HeaderTests {
    static let subjects: [(String, String)] = [
        ("plain", "plain"),
        ("=?gb2312?B?xvPStbzyvek=?=", "企业简介"),
        ("=?GBK?B?xvPStbzyvek?=", "企业简介"),
        ("=?gb18030?B?u8a3vA==?= <x>", "黄芳 <x>"),
        ("=?gb18030?B?sajD+7HtLmRv?=\r\n =?gb18030?B?Y3g=?=", "报名表.docx"),
        ("=?gb18030?B?sajD+w==?=\r\n\t=?gb18030?B?se0=?= tail", "报名表 tail"),
        ("=?utf-8?B?5LyB5Lg=?= =?utf-8?B?mueugOS7iw==?=", "企业简介"),
        ("=?utf-8?Q?=E4=BC=81=E4=B8=9A_A?=", "企业 A"),
        ("=?utf-8?Q?=E4=BC?= =?utf-8?B?geS4mg==?=", "企业"),
        ("=?utf-8?q?caf=C3=A9?= a =?iso-8859-1?q?b=E9?=", "café a bé"),
        ("=?utf-8*zh?B?5LyB5Lia?=", "企业"),
        ("=?us-ascii?B?xvPStbzyvek=?=", "企业简介"),
        ("=?gb2312?B?5LyB5Lia566A5LuL5oql5ZCN6KGo?=", "企业简介报名表"),
        ("=?utf-8?B?xvPStbzyvek=?=", "企业简介"),
        ("=?big5?B?pfi3fsKypLY=?=", "企業簡介"),
        ("=?iso-2022-jp?B?GyRCNGs2SBsoQg==?=", "企業"),
        ("a=?utf-8?B?5LyB?=b", "a企b"),
        ("=?utf-8?B?5LyB?==?utf-8?B?5Lia?=", "企业"),
        ("=?broken", "=?broken"),
        ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        ("1 =?= 2", "1 =?= 2"),
        ("企业简介", "企业简介"),
    ]

    @Test(arguments: subjects) func `a subject is decoded as mail programs write it`(
        _ header: String, _ text: String
    ) throws {
        #expect(try Letters.read(["Subject: \(header)", "From: a@example.org", "", "x"]).facts.subject == text)
    }

    @Test func `a subject in raw GBK is recognised`() throws {
        let bytes =
            Array("Subject: ".utf8) + [0xC6, 0xF3, 0xD2, 0xB5, 0xBC, 0xF2, 0xBD, 0xE9] + Array("\r\n\r\nx".utf8)
        #expect(try MailReader.read(bytes).facts.subject == "企业简介")
    }

    static let names: [(String, String, Bool)] = [
        ("Content-Disposition: attachment; filename=\"a b.docx\"", "a b.docx", false),
        ("Content-Disposition: attachment; filename=a b.docx; size=1", "a b.docx", false),
        ("Content-Disposition: attachment; filename=\"=?GBK?B?xvPStbGow/ux7S5kb2N4?=\"", "企业报名表.docx", false),
        (
            "Content-Disposition: attachment;\r\n\tfilename=\"=?gb18030?B?xvPStbGow/ux7S5ETw==?=\r\n =?gb18030?B?Q1g=?=\"",
            "企业报名表.DOCX", false
        ),
        ("Content-Disposition: attachment; filename*=utf-8''%E4%BC%81%E4%B8%9A.docx", "企业.docx", false),
        ("Content-Disposition: attachment; filename*=\"utf-8''%E4%BC%81%E4%B8%9A.docx\"", "企业.docx", false),
        ("Content-Disposition: attachment; filename=x.doc; filename*=GBK'zh'%C6%F3%D2%B5.doc", "企业.doc", false),
        (
            "Content-Disposition: attachment;\r\n filename*0*=GBK''%BA%E1%B0;\r\n filename*1*=%E6%A3%A9.png", "横版）.png",
            false
        ),
        (
            "Content-Disposition: attachment;\r\n filename*0*=UTF-8''%E4%BC%81%E4%B;\r\n filename*1*=8%9A.png",
            "企业.png",
            false
        ),
        ("Content-Disposition: attachment; filename*1=\"b.txt\"; filename*0=\"a\"", "ab.txt", false),
        (
            "Content-Disposition: attachment; filename*0*=utf-8''%E4%BC%81; filename*1=x; filename*2*=%2Etxt",
            "企x.txt", false
        ),
        ("Content-Disposition: attachment; filename*0=\"=?utf-8?B?5LyB\"; filename*1=\"5Lia?=.doc\"", "企业.doc", false),
        ("Content-Disposition: attachment; filename*=%C6%F3%D2%B5%BC%F2%BD%E9.doc", "企业简介.doc", false),
        ("Content-Disposition: attachment; filename=\"%E4%BC%81%E4%B8%9A.doc\"", "企业.doc", false),
        ("Content-Disposition: attachment; filename=\"100%25.doc\"", "100%25.doc", false),
        ("Content-Type: application/pdf; name=\"=?utf-8?Q?=E4=BC=81?=.pdf\"", "企.pdf", false),
        ("Content-Type: image/jpeg; name*=utf-8''%E4%BC%81.jpg", "企.jpg", false),
        ("Content-Disposition: attachment; filename=\"C:\\\\Users\\\\me\\\\a.doc\"", "a.doc", false),
        ("Content-Disposition: attachment; filename=\"../../etc/passwd\"", "passwd", false),
        ("Content-Disposition: attachment; filename=\"say \\\"hi\\\".txt\"", "say \"hi\".txt", false),
        ("Content-Disposition: attachment; filename=\"open.txt", "open.txt", false),
        ("Content-Disposition: attachment; filename=\"a.txt\" size=3", "a.txt", false),
        ("Content-Disposition: filename=only.txt", "only.txt", false),
        ("Content-Disposition: attachment; filename=\"a\u{7}b.txt\"", "ab.txt", false),
    ]

    @Test(arguments: names) func `an attachment has the name that its sender sees`(
        _ header: String, _ name: String, _ isGuessed: Bool
    ) throws {
        let file = try #require(try Letters.carrying(Array(header.utf8)))
        #expect(file.name == name)
        #expect(!file.isUnnamed)
        #expect(file.isNameGuessed == isGuessed)
    }

    @Test func `a name in raw GBK whose characters end like an escape is kept whole`() throws {
        // 誠 in GBK ends with the backslash's code.
        let header =
            Array("Content-Disposition: attachment; filename=\"".utf8) + [
                0xD5, 0x5C, 0xD0, 0xC5, 0xBC, 0xF2, 0xBD, 0xE9,
            ] + Array(".doc\"".utf8)
        #expect(try Letters.carrying(header)?.name == "誠信简介.doc")
    }

    @Test func `what has no name gets one by its type`() throws {
        let file = try #require(try Letters.carrying(Array("Content-Type: image/png".utf8)))
        #expect(file.name == "attachment-1.png")
        #expect(file.isUnnamed)
    }

    static let dates: [(String, String)] = [
        ("Fri, 17 Apr 2020 10:21:33 +0800", "2020-04-17T10:21:33+08:00"),
        ("17 Apr 2020 10:21 +0800 (CST)", "2020-04-17T10:21:00+08:00"),
        ("Fri, 17 Apr 20 10:21:33 GMT", "2020-04-17T10:21:33Z"),
        ("Fri Apr 17 10:21:33 2020", "2020-04-17T10:21:33-00:00"),
        ("2020-04-17T10:21:33+08:00", "2020-04-17T10:21:33+08:00"),
        ("2020-04-17 10:21:33 +0800", "2020-04-17T10:21:33+08:00"),
        ("2020年4月17日 10:21", "2020-04-17T10:21:00-00:00"),
        ("Sat, 29 Feb 2020 23:59:60 -0330", "2020-02-29T23:59:60-03:30"),
        ("30 Feb 2020 10:00 +0800", "30 Feb 2020 10:00 +0800"),
        ("tomorrow", "tomorrow"),
        ("1 Jan 99999999999999999999 10:00", "1 Jan 99999999999999999999 10:00"),
    ]

    @Test(arguments: dates) func `a date is understood or left as it stands`(_ header: String, _ date: String) throws {
        #expect(try Letters.read(["Date: \(header)", "From: a@example.org", "", "x"]).facts.date == date)
    }

    @Test func `people and threads are read`() throws {
        let facts = try Letters.read([
            "From: \"=?gb18030?B?u8a3vA==?=\" <huang@example.org>", "Reply-To: office@example.org (=?utf-8?B?5LyB?=)",
            "To: \"Doe, Jane\" <jane@example.org>, friends: a@example.org, b@example.org;",
            "Message-ID: <1@example.org>",
            "In-Reply-To: Your message <0@example.org>", "References: <8@example.org><9@example.org>",
            " <0@example.org>", "", "",
        ]).facts
        #expect(facts.from == MailAddress(name: "黄芳", address: "huang@example.org"))
        #expect(facts.from?.text == "黄芳 <huang@example.org>")
        #expect(facts.replyTo == MailAddress(name: "企", address: "office@example.org"))
        #expect(facts.to.map(\.address) == ["jane@example.org", "a@example.org", "b@example.org"])
        #expect(facts.to.first?.name == "Doe, Jane")
        #expect(facts.messageID == "<1@example.org>")
        #expect(facts.inReplyTo == ["<0@example.org>"])
        #expect(facts.references == ["<8@example.org>", "<9@example.org>", "<0@example.org>"])
    }
}
