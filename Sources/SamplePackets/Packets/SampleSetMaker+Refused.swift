import Values

extension SampleSetMaker {
    /// What cannot be opened safely.
    mutating func addRefused() {
        let files = application().files
        let archive = ZipForge.archive(files)
        func refused(_ name: String, _ bytes: [UInt8], _ zh: String, _ en: String, _ code: String) -> SamplePacket {
            SamplePacket(name, .file(bytes), zh: zh, en: en, .refused, [code])
        }
        var locked = ZipForge(.utf8, isEncrypted: true)
        for file in files { locked.add(file.path, file.bytes) }
        add(refused("加密材料.zip", locked.finish(), "加密的压缩包", "an encrypted zip", "archive.encrypted"))
        add(
            refused(
                "传输中断.zip", Array(archive.prefix(archive.count / 2)), "截断的压缩包", "a zip cut short", "archive.corrupt"))
        var climbing = ZipForge()
        climbing.add("../../etc/sample.txt", Array("sample".utf8))
        add(refused("越界路径.zip", climbing.finish(), "路径越界", "a path that climbs out", "archive.hostile"))
        var bomb = ZipForge()
        bomb.add("简介.txt", [UInt8](repeating: 0x20, count: 40 << 20))
        add(refused("压缩炸弹.zip", bomb.finish(), "压缩炸弹", "a bomb", "archive.too-large"))
        add(refused("空压缩包.zip", ZipForge().finish(), "空的压缩包", "an empty zip", "archive.empty"))
        var mail = MailFile()
        mail.subject = "参评材料"
        mail.body = "材料较大，请从网盘下载：https://pan.baidu.com/s/1sample 提取码：0000"
        add(refused("仅有链接.eml", mail.bytes(), "邮件里只有网盘链接", "a mail with only a link", "packet.link-only"))
        var random = SampleRandom(seed: seed)
        let noise = (0..<4_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        add(refused("未知格式.dat", noise, "无法识别的文件", "no kind of packet", "packet.unrecognised"))
        add(
            SamplePacket(
                "分卷.zip.001", .file(Array(archive.prefix(archive.count / 2))), zh: "只有分卷的第一卷",
                en: "the first part of a set alone",
                .refused, ["archive.part-missing"]))
    }

    /// What follows on an earlier packet, or comes late.
    mutating func addSequels() {
        guard let first = packets.first else { return }
        var again = first
        again.name = "再次发送.zip"
        again.what = Bilingual(zh: "同一材料包再发一次", en: "the first packet once more")
        again.day = .second
        again.outcome = .duplicate
        add(again)
        var wanting = application()
        let last = wanting.photos.removeLast()
        add(
            SamplePacket(
                "\(wanting.company.short)参评材料.zip", .file(ZipForge.archive(wanting.files, .gbk)), zh: "只有两张照片",
                en: "two pictures only",
                .returned, ["photo.too-few"], outcome: .superseded))
        wanting.photos = [last]
        wanting.photoNames = { _ in "企业图片3" }
        wanting.stampedName = nil
        wanting.profileZh = nil
        wanting.profileEn = nil
        wanting.logoName = nil
        wanting.cases = []
        add(
            SamplePacket(
                "\(wanting.company.short)补充材料.zip", .file(ZipForge.archive(wanting.files, .gbk)), zh: "补来的第三张照片",
                en: "the third picture, later",
                day: .second, .returned,
                ["case.missing", "logo.missing", "photo.too-few", "profile.en.missing", "profile.zh.missing"],
                outcome: .queued))
        zip("截止后才到", "after the close", .held, ["late"], day: .late) { _ in }
    }
}
