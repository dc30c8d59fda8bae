import Values

extension SampleSetMaker {
    /// Complete applications in every kind of container, and forms in every layout.
    mutating func addComplete() {
        zip("GBK 文件名的压缩包，照片带定位", "zip with names in GBK; a picture with its place", names: .gbk) { application in
            application.folder = "参评材料"
            application.photos[0] = SamplePicture.withPlace(application.photos[0])
        }
        zip("UTF-8 文件名，四列报名表", "zip in UTF-8, form in four columns", names: .utf8) { $0.formLayout = .four }
        zip(
            "Unicode 字段文件名，Excel 报名表，GBK 文本简介", "Unicode path fields, form in Excel, profile as text in GBK",
            names: .unicodeField
        ) {
            $0.formFormat = .xlsx
            $0.profileZhFormat = .gbk
        }
        tar()
        mail()
        folder()
        zip("反斜杠路径，PDF 报名表，图片在内层压缩包", "backslashes, form as PDF, pictures in a zip within", names: .backslashes) {
            $0.folder = "材料"
            $0.formFormat = .pdf
            $0.photoPlace = .zip
        }
        mailWithArchive()
        zip("报名表带单位列，三个案例在一个文件", "form with a column of units, three cases in one file") {
            $0.formLayout = .units
            $0.cases = (0..<3).map { SampleCase($0) }
            $0.allCasesName = "成功案例（1-3）"
        }
        zip("报名表标签在上，中英文简介在一个文件，刚好 1000 字", "labels above, both profiles in one file, exactly 1,000 characters") {
            $0.formLayout = .above
            $0.profileZh = SampleText.profileZh($0.company, characters: 1_000)
            $0.bothProfilesName = "中英文企业简介"
        }
        zip("分三列的报名表，位图照片，附营业执照", "form in three columns, bitmaps, a licence beside") {
            $0.formLayout = .three
            $0.photos = (0..<3).map { SamplePicture.bitmap($0 + 30) }
            $0.photoEnding = "bmp"
            $0.others = [.init(items: [.certificate], file: SampleFile("营业执照副本.jpg", SamplePicture.stampedPage(77)))]
        }
        zip("带序号列的报名表，案例为 PDF", "numbered form, cases as PDF", names: .unflagged) {
            $0.formLayout = .numbered
            $0.caseFormat = .pdf
        }
    }

    private mutating func tar() {
        var application = application()
        application.formLayout = .above
        application.photoPlace = .word
        // Names in tar are cut at a hundred bytes, so they are short.
        application.stampedName = "报名表盖章页"
        add(
            SamplePacket(
                "\(application.company.short)材料.tar.gz", .file(TarFile.gzipped(application.files)),
                zh: "tar.gz，照片在 Word 里",
                en: "tar.gz, pictures in a Word file"))
    }

    private mutating func mail() {
        var application = application()
        application.profileZhFormat = .txt
        var mail = MailFile()
        mail.from = application.company.email
        mail.subject = "\(application.company.short)参评材料"
        mail.body = "您好：附件为我司参评材料，请查收。\n\(application.company.contact)"
        mail.names = .chineseWords
        mail.attachments = application.files
        add(
            SamplePacket(
                "邮件-\(application.company.short).eml", .file(mail.bytes()), zh: "邮件，附件逐个，GB18030 文件名",
                en: "mail with loose attachments, names in GB18030"))
    }

    private mutating func folder() {
        var application = application()
        application.formLayout = .paragraphs
        application.profileEnFormat = .pdf
        application.photoPlace = .folder
        add(
            SamplePacket(
                "\(application.company.short)", .folder(application.files + [SampleFile("Thumbs.db", [1, 2, 3, 4])]),
                zh: "文件夹，段落式报名表", en: "folder, form in paragraphs"))
    }

    private mutating func mailWithArchive() {
        let application = application()
        var mail = MailFile()
        mail.from = application.company.email
        mail.subject = "转发：参评材料"
        mail.body = "材料见附件压缩包。"
        mail.names = .continued
        mail.attachments = [
            SampleFile("\(application.company.nameZh)参评材料.zip", ZipForge.archive(application.files, .gbk))
        ]
        add(
            SamplePacket(
                "转发-\(application.company.short).eml", .file(mail.bytes()), zh: "邮件，附件为压缩包",
                en: "mail with an archive attached"))
    }
}
