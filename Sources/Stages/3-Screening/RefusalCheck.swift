internal import Edition
internal import Values

/// The words for a packet that was not opened.
enum RefusalCheck {
    static let codes = [
        "archive.encrypted", "archive.corrupt", "archive.hostile", "archive.ambiguous", "archive.unsupported",
        "archive.too-large", "archive.empty", "archive.part-missing", "packet.link-only", "packet.unrecognised",
    ]

    static func finding(for refusal: Refusal, edition: Edition) -> Finding {
        let (message, fix) = words(refusal, mail: edition.contact.email)
        var evidence = [Finding.Fact("found", .text(refusal.detail))]
        if let entry = refusal.entry { evidence.append(Finding.Fact("entry", .text(entry))) }
        return Finding(
            code: refusal.code, severity: .refusal, entry: refusal.entry, evidence: evidence, message: message, fix: fix
        )
    }

    private static func words(_ refusal: Refusal, mail: String) -> (Bilingual, Bilingual) {
        let named = refusal.entry.map { (zh: "（“\($0)”）", en: " (“\($0)”)") } ?? (zh: "", en: "")
        let again = Bilingual(
            zh: "请重新打包为普通 zip（不设密码），或将各文件直接作为附件发送。",
            en: "Please pack the files again as an ordinary zip without a password, or attach them one by one.")
        switch refusal.code {
        case "archive.encrypted":
            return (
                Bilingual(
                    zh: "压缩包设有密码，我们无法打开\(named.zh)。",
                    en: "The archive is protected by a password, so we cannot open it\(named.en)."),
                Bilingual(
                    zh: "请去掉密码后重新打包发送；请不要把密码写在邮件里。",
                    en: "Please pack it again without a password; do not send the password by mail.")
            )
        case "archive.corrupt":
            return (
                Bilingual(
                    zh: "压缩包不完整或已损坏，我们无法打开\(named.zh)，可能是上传或发送时中断。",
                    en:
                        "The archive is incomplete or damaged, so we cannot open it\(named.en); the upload may have broken off."
                ), again
            )
        case "archive.hostile":
            return (
                Bilingual(
                    zh: "压缩包的结构异常，可能危害计算机，出于安全没有打开\(named.zh)。",
                    en:
                        "The structure of the archive is abnormal and could harm a computer, so it was not opened\(named.en)."
                ), again
            )
        case "archive.ambiguous":
            return (
                Bilingual(
                    zh: "压缩包内有互相矛盾的内容，不同软件会打开出不同的文件\(named.zh)，我们无法确定以哪份为准。",
                    en:
                        "The archive contradicts itself, so different programs would show different files\(named.en); we cannot tell which is meant."
                ),
                again
            )
        case "archive.unsupported":
            return (
                Bilingual(zh: "我们不能打开这种格式的压缩包\(named.zh)。", en: "We cannot open an archive of this format\(named.en)."),
                again
            )
        case "archive.too-large":
            return (
                Bilingual(
                    zh: "压缩包展开后超过了允许的大小、文件数或处理时间\(named.zh)。",
                    en: "Unpacked, the archive exceeds the size, number of files or time that is allowed\(named.en)."),
                Bilingual(
                    zh: "请只保留要求的材料，适当压缩图片后重新打包发送。",
                    en: "Please keep only the materials asked for, reduce the pictures, and pack it again.")
            )
        case "archive.empty":
            return (
                Bilingual(zh: "压缩包里没有任何文件\(named.zh)。", en: "There is no file in the archive\(named.en)."),
                Bilingual(
                    zh: "请确认材料已放入压缩包，再重新发送。",
                    en: "Please make sure that the materials are in the archive and send it again.")
            )
        case "archive.part-missing":
            return (
                Bilingual(
                    zh: "这是分卷压缩包，其余分卷没有收到（\(refusal.detail)）。",
                    en: "This is one part of a split archive; other parts did not arrive (\(refusal.detail))."),
                Bilingual(zh: "请把所有分卷放在一起发送，或改为一个普通 zip。", en: "Please send all parts together, or one ordinary zip.")
            )
        case "packet.link-only":
            return (
                Bilingual(
                    zh: "邮件里只有网盘链接，没有附件；链接会失效，我们也不从网盘下载。",
                    en:
                        "The message holds only a link to a cloud drive and no attachment; links expire and we do not download from drives."
                ),
                Bilingual(
                    zh: "请把材料作为附件直接发送到 \(mail)；太大时请分几封邮件发送。",
                    en: "Please attach the materials and send them to \(mail); if they are large, in several mails.")
            )
        default:
            return (
                Bilingual(
                    zh: "收到的文件不是参评材料，也不是我们能打开的压缩包\(named.zh)。",
                    en: "What arrived is neither application material nor an archive that we can open\(named.en)."),
                again
            )
        }
    }
}
