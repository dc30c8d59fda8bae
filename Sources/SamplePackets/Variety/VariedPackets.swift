import Values

/// Packets that differ in everything an office may do its own way: names, containers, layouts, wordings, units, charsets.
///
/// Each is a complete application in which nothing, one or two things were spoiled on purpose; the label follows from that.
public enum VariedPackets {
    /// The packet of a seed, always the same.
    /// - Parameters:
    ///   - number: of its applicant, so that no two are alike; by chance under a hundred where none is given.
    ///   - isFolder: gives its files as a folder, whatever container they would come in.
    public static func packet(_ seed: Int, applicant number: Int? = nil, isFolder: Bool = false) -> SamplePacket {
        var random = SampleRandom(seed: UInt64(truncatingIfNeeded: seed) &* 104_729 &+ 3)
        let drawn = random.number(0...99)
        let company = SampleCompany(number ?? drawn, seed: UInt64(seed))
        var application = SampleApplication(company)
        vary(&application, &random)
        var maker = FormMaker(company, isVaried: true, random: SampleRandom(seed: random.next()))
        if random.chance(15) {
            maker.company.address = random.pick(["香港九龙样例道8号", "山东省青岛市市南区香港中路9号", "台湾台北市样例路3号", "广东省深圳市南京路1号"])
        }
        var defects: [Defect] = []
        for _ in 0..<random.pick([0, 1, 1, 2]) {
            let defect = random.pick(Defect.allCases)
            if !defects.contains(where: { $0.part == defect.part }) { defects.append(defect) }
        }
        for defect in defects { defect.apply(to: &application, &maker, &random) }
        application.answers = maker.answers()
        var due = Set(defects.flatMap(\.codes))
        // A picture within a document is no file of its own: it is merely none that counts.
        if application.photoPlace == .word { due.remove("item.unreadable") }
        let codes = due.sorted()
        let isHeld = codes.allSatisfy { $0.hasPrefix("eligibility") || $0 == "form.scanned" || $0 == "item.ambiguous" }
        return pack(
            application, codes, codes.isEmpty ? .queued : isHeld ? .held : .returned, &random, isFolder: isFolder)
    }

    private static func vary(_ application: inout SampleApplication, _ random: inout SampleRandom) {
        let company = application.company
        application.formLayout = random.pick(FormLayout.allCases)
        application.formFormat = random.pick([.docx, .docx, .docx, .xlsx, .pdf, .txt, .gbk])
        application.formName = VariedNames.one(VariedNames.forms, company, &random)
        application.stampedName = random.chance(75) ? VariedNames.one(VariedNames.stamped, company, &random) : nil
        application.profileZh = SampleText.profileZh(company, characters: random.pick([320, 480, 700, 999, 1_000]))
        application.profileEn = SampleText.profileEn(company, characters: random.pick([420, 640, 900, 1_000]))
        application.profileZhFormat = random.pick([.docx, .docx, .txt, .gbk, .pdf])
        application.profileEnFormat = random.pick([.docx, .docx, .txt, .pdf])
        application.profileZhName = VariedNames.one(VariedNames.chinese, company, &random)
        application.profileEnName = VariedNames.one(VariedNames.english, company, &random)
        if random.chance(12) { application.bothProfilesName = VariedNames.one(VariedNames.both, company, &random) }
        application.logoName = VariedNames.one(VariedNames.logos, company, &random)
        application.photoNames = random.pick(VariedNames.photos)
        application.photoPlace = random.pick([.loose, .loose, .folder, .word, .zip])
        let first = random.number(0...20)
        application.photos = (0..<3).map { SamplePicture.photo(first % 4 * 3 + $0) }
        application.cases = (0..<random.number(1...3)).map { SampleCase(first + $0) }
        application.caseNames = random.pick(VariedNames.cases)
        application.caseFormat = random.pick([.docx, .docx, .pdf, .txt, .gbk])
        if random.chance(20) { application.allCasesName = VariedNames.one(VariedNames.allCases, company, &random) }
        application.folder = VariedNames.one(VariedNames.folders, company, &random)
        application.others = others(&random)
    }

    private static func others(_ random: inout SampleRandom) -> [SampleApplication.Piece] {
        var others: [SampleApplication.Piece] = []
        func add(_ item: Item, _ name: String, _ bytes: [UInt8]) {
            others.append(.init(items: [item], file: SampleFile(name, bytes)))
        }
        if random.chance(25) { add(.certificate, "营业执照副本.jpg", SamplePicture.stampedPage(2, hasSeal: true)) }
        if random.chance(20) { add(.certificate, "资质/ISO27001证书.jpg", SamplePicture.stampedPage(3)) }
        if random.chance(15) { add(.noise, "Thumbs.db", [9, 9, 9, 9]) }
        if random.chance(15) { add(.noise, "~$企业报名表.docx", [1, 2, 3]) }
        if random.chance(15) { add(.noise, "__MACOSX/._公司简介.docx", [0, 5, 22, 7]) }
        if random.chance(20) { add(.other, "说明.txt", Array("请查收，如有问题请联系我们，谢谢。".utf8)) }
        return others
    }

    private static func pack(
        _ application: SampleApplication, _ codes: [String], _ verdict: PacketState, _ random: inout SampleRandom,
        isFolder: Bool
    ) -> SamplePacket {
        let company = application.company
        let files = application.files
        let name = VariedNames.one(VariedNames.packets, company, &random)
        func packet(_ name: String, _ contents: SamplePacket.Contents, _ kind: String) -> SamplePacket {
            let what = [
                kind, application.formFormat?.rawValue ?? "no form", application.formLayout.rawValue,
                application.formName,
                "\(application.photoPlace)",
            ].joined(separator: " ")
            return SamplePacket(name, contents, zh: what, en: what, verdict, codes)
        }
        let names = random.pick(ZipForge.Names.allCases)
        if isFolder { return packet(name, .folder(files), "folder") }
        switch random.number(0...11) {
        case 0: return packet(name + ".tar.gz", .file(TarFile.gzipped(files)), "tar")
        case 1, 2:
            var mail = mail(company, &random)
            mail.attachments = files.map { SampleFile(String($0.path.split(separator: "/").last ?? ""), $0.bytes) }
            return packet("邮件.eml", .file(mail.bytes()), "mail \(mail.names)")
        case 3:
            var mail = mail(company, &random)
            mail.attachments = [SampleFile(name + ".zip", ZipForge.archive(files, names))]
            return packet("转发.eml", .file(mail.bytes()), "mail with zip \(names)")
        case 4: return packet(name, .folder(files), "folder")
        case 5:
            let inner = SampleFile(name + ".zip", ZipForge.archive(files, names))
            return packet("打包.zip", .file(ZipForge.archive([inner], names)), "zip in zip \(names)")
        default: return packet(name + ".zip", .file(ZipForge.archive(files, names)), "zip \(names)")
        }
    }

    private static func mail(_ company: SampleCompany, _ random: inout SampleRandom) -> MailFile {
        var mail = MailFile()
        mail.from = company.email
        mail.subject = "\(company.nameZh)参评材料"
        mail.body = "您好：\n附件为我公司参评材料，请查收，收到请回复。\n\(company.contact) \(company.mobile)\n\(company.nameZh)"
        mail.names = random.pick(MailFile.Names.allCases)
        return mail
    }
}
