import Edition
import Values

/// Reports and overviews as the programme makes them, small and complete.
enum Samples {
    static var root: String { String(#filePath.dropLast("/Tests/ReportingTests/Samples.swift".count)) }

    static func edition() throws -> Edition { try EditionFile.read(path: root + "/config/edition.yaml") }

    static let longProfile =
        "云帆客户服务外包有限公司成立于2008年，总部位于贵阳，是一家专业的呼叫中心外包服务商。\n"
        + String(repeating: "公司以客户为中心，持续改进服务。", count: 60) + "\n"
        + String(repeating: "我们重视人才，重视培训。", count: 12) + "\n谢谢。"

    static func arrival(_ id: String = "20200420-0007") -> Arrival {
        Arrival(
            id: id, sha256: String(repeating: "4f", count: 32), names: ["贵阳市云帆客户服务外包有限公司.zip"], bytes: 7_482_113,
            received: "2020-04-20T09:00:00+08:00")
    }

    static func entry(
        _ path: String, _ type: FileType, _ item: Item, _ change: (inout Entry) -> Void = { _ in }
    ) -> Entry {
        var entry = Entry(path: path, bytes: 184_320, fingerprint: path, type: type)
        entry.items = [item]
        entry.confidence = 0.98
        change(&entry)
        return entry
    }

    static let tooLong = Finding(
        code: "profile.zh.too-long", severity: .blocking, item: .profileZh, entry: "申报材料/企业简介（中文）.docx",
        evidence: [.init("characters", .number(1003)), .init("limit", .number(1000))],
        message: Bilingual(
            zh: "中文简介“企业简介（中文）.docx”有 1003 个字符，超过 1000 个字符的上限。",
            en: "The Chinese profile has 1003 characters, over the limit of 1000."),
        fix: Bilingual(
            zh: "请将中文简介删减 3 个字符以上后重新发送。", en: "Please shorten it by at least 3 characters and send it again."))

    static let incomplete = Finding(
        code: "form.incomplete", severity: .blocking, item: .form, entry: "申报材料/报名表.docx",
        evidence: [.init("fields", .list(["fin.assets", "contact.email"]))],
        message: Bilingual(zh: "报名表有 2 个必填栏目未填写。", en: "Two required fields of the form are blank."),
        fix: Bilingual(zh: "请补填：公司总资产、电子邮箱。", en: "Please fill in: total assets, e-mail."))

    static let tooFew = Finding(
        code: "photo.too-few", severity: .blocking, item: .photo, entry: nil,
        evidence: [.init("found", .number(2)), .init("needed", .number(3))],
        message: Bilingual(zh: "可用的企业图片只有 2 张，需要 3 张。", en: "Only 2 usable photographs; 3 are needed."),
        fix: Bilingual(zh: "请再发送 1 张企业图片。", en: "Please send 1 more photograph."))

    static let noSeal = Finding(
        code: "seal.not-seen", severity: .advice, item: .form, entry: "申报材料/报名表.docx",
        message: Bilingual(zh: "报名表上没有看到公章。", en: "No seal is seen on the form."),
        fix: Bilingual(zh: "如尚未盖章，请补盖后发来盖章页。", en: "If it is not sealed yet, please send the sealed page."))

    static func returned() -> PacketReport {
        var report = PacketReport(arrival: arrival(), verdict: .returned)
        report.applicant = Applicant(
            name: "贵阳市云帆客户服务外包有限公司", nameEn: "Guiyang Yunfan Customer Service Outsourcing Co., Ltd.",
            code: "91520100MA6DKXYZ3J")
        report.findings = [tooLong, incomplete, tooFew, noSeal]
        report.mendBy = "2020-05-08"
        let form = entry("申报材料/报名表.docx", .docx, .form) {
            $0.document = DocumentFacts(pages: 4)
            $0.seal = SealEvidence(kind: .greyCopy, place: "第 4 页", confidence: 0.4, crop: 2)
        }
        let zh = entry("申报材料/企业简介（中文）.docx", .docx, .profileZh) { $0.document = DocumentFacts(pages: 2) }
        let en = entry("申报材料/Company Profile.docx", .docx, .profileEn) { $0.document = DocumentFacts(pages: 1) }
        let logo = entry("申报材料/LOGO.png", .png, .logo) { $0.image = ImageFacts(width: 1200, height: 600, thumbnail: 0) }
        let photo = entry("申报材料/照片/IMG_0001.jpg", .jpeg, .photo) {
            $0.image = ImageFacts(width: 4000, height: 3000, thumbnail: 1)
        }
        let other = entry("申报材料/照片/IMG_0002.jpg", .jpeg, .photo) { $0.image = ImageFacts(width: 4000, height: 3000) }
        let broken = entry("申报材料/照片/IMG_0003.jpg", .jpeg, .photo) { $0.damage = Damage(.damaged, "ends at 41%") }
        let example = entry("申报材料/案例/成功案例一.pdf", .pdf, .successCase) { $0.document = DocumentFacts(pages: 6) }
        let noise = entry("__MACOSX/._报名表.docx", .unknown, .noise)
        let handbook = entry("评选手册.pdf", .pdf, .other)
        report.entries = [form, zh, en, logo, photo, other, broken, example, noise, handbook]
        func placed(_ entry: Entry, _ packet: String = "20200420-0007") -> PacketReport.Placed {
            PacketReport.Placed(packet: packet, entry: entry)
        }
        report.items = [
            .form: [placed(form)], .profileZh: [placed(zh)], .profileEn: [placed(en, "20200418-0002")],
            .logo: [placed(logo)], .photo: [placed(photo), placed(other)], .successCase: [placed(example)],
        ]
        report.profiles = [
            ProfileReading(
                item: .profileZh, entry: zh.path, text: longProfile,
                counts: TextCounts(words: 1001, characters: 1003, withSpaces: 1004)),
            ProfileReading(
                item: .profileEn, entry: en.path, text: "Yunfan serves its clients.",
                counts: TextCounts(words: 4, characters: 23, withSpaces: 26)),
        ]
        report.cases = [
            CaseReading(
                title: "某省政务热线托管项目", entries: [example.path], text: "…", years: [2019], tradeWords: 12,
                foreignTradeWords: 0)
        ]
        report.form = FormReading(
            entry: form.path,
            fields: [
                FieldReading(key: "org.name_zh", raw: "贵阳市云帆客户服务外包有限公司", value: .text("贵阳市云帆客户服务外包有限公司")),
                FieldReading(key: "scale.seats_total", raw: "400", value: .number(400), unit: "席"),
                FieldReading(key: "lang.list", raw: "普通话、英语", value: .list(["普通话", "英语"])),
                FieldReading(key: "fin.assets", raw: "", value: nil, isBlank: true),
                FieldReading(key: "fin.revenue", raw: "10342.5", value: .number(10342.5), unit: "万元"),
            ])
        report.message = MessageFacts(
            from: "张三 <zhang@applicant.example>", subject: "参评材料", date: "2020-04-20T08:58:00+08:00",
            messageID: "<m1@applicant.example>", references: ["<m0@applicant.example>"])
        report.events = [
            PacketEvent(at: "2020-04-20T09:00:00+08:00", kind: "received", state: .received),
            PacketEvent(at: "2020-04-20T09:00:01+08:00", kind: "judged", state: .returned),
        ]
        return report
    }

    static func queued() -> PacketReport {
        var report = returned()
        report.verdict = .queued
        report.findings = [noSeal]
        return report
    }

    static func refused() -> PacketReport {
        var report = PacketReport(arrival: arrival("20200421-0001"), verdict: .refused)
        report.findings = [
            Finding(
                code: "archive.encrypted", severity: .refusal, entry: "参评材料.zip",
                message: Bilingual(zh: "压缩包设有密码，无法打开。", en: "The archive has a password and cannot be opened."),
                fix: Bilingual(zh: "请去掉密码后重新发送。", en: "Please send it again without a password."))
        ]
        return report
    }

    /// So many packets in every state, with codes.
    static func overview(_ count: Int) -> Overview {
        var overview = Overview(written: "2020-04-20T21:00:00+08:00")
        let states: [PacketState] = [.queued, .queued, .returned, .held, .queued, .refused, .superseded, .duplicate]
        overview.lines = (0..<count).map { index in
            let state = states[index % states.count]
            let number = String(10_000 + index).dropFirst()
            let day = 10 + index % 10
            let name = "贵阳市第\(index)客户服务外包有限公司"
            return Overview.Line(
                packet: "202004\(day)-\(number)", names: ["\(name).zip"],
                applicant: Applicant(name: name, nameEn: "Guiyang No. \(index) Outsourcing Co., Ltd."), state: state,
                since: "2020-04-\(day)T10:00:00+08:00", received: "2020-04-\(day)T09:00:00+08:00",
                codes: state == .returned
                    ? ["profile.zh.too-long", "photo.too-few"]
                    : state == .held ? ["eligibility.region"] : state == .refused ? ["archive.encrypted"] : [],
                why: state == .held ? Bilingual(zh: "企业地址在马来西亚", en: "The address is in Malaysia") : nil)
        }
        overview.arrived = count
        for line in overview.lines { overview.states[line.state, default: 0] += 1 }
        overview.chainHead = String(repeating: "ab", count: 32)
        return overview
    }
}
