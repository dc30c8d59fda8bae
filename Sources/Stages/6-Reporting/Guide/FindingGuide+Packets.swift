import Values

extension FindingGuide {
    /// What may be said of the applicant, of files in general, and of what was not opened.
    static let packets: [FindingGuide] = [
        FindingGuide(
            "eligibility.region", .review,
            meaning: Bilingual(zh: "企业可能不在评选地域内。", en: "The enterprise may be outside the region."),
            action: Bilingual(
                zh: "核对注册地后作决定：accept 通过，reject 不符条件。",
                en: "Check where it is registered, then `decide … accept` or `reject`.")),
        FindingGuide(
            "eligibility.centre", .review,
            meaning: Bilingual(zh: "看不出企业自营呼叫中心或以此为业。", en: "It is not clear that the enterprise runs such a centre."),
            action: Bilingual(zh: "核实后作决定。", en: "Find out, then decide.")),
        FindingGuide(
            "eligibility.case", .review,
            meaning: Bilingual(zh: "案例似乎与本行业无关。", en: "A case seems to be of another trade."),
            action: Bilingual(zh: "看案例，必要时请企业另发。", en: "Read the case; ask for another if need be.")),
        FindingGuide(
            "late", .review,
            meaning: Bilingual(zh: "材料在截止日之后收到。", en: "The packet came after the last day."),
            action: Bilingual(zh: "按届的规定决定是否受理。", en: "Decide by the rules of the edition.")),
        FindingGuide(
            "entry.ignored", .advice,
            meaning: Bilingual(zh: "有文件不是要求的材料，没有使用。", en: "Files that nobody asked for were not used."),
            action: Bilingual(zh: "看一眼名单；其中有材料时请企业改名重发。", en: "Look at the list; have a misnamed item sent again.")),
        FindingGuide(
            "name.guessed", .advice,
            meaning: Bilingual(
                zh: "压缩包没有注明文件名的编码，文件名是推断的。", en: "The archive does not tell the encoding of names; they were guessed."),
            action: Bilingual(zh: "文件名有乱码时才需处理。", en: "Nothing to do unless a name is garbled.")),
        FindingGuide(
            "type.mismatch", .advice,
            meaning: Bilingual(
                zh: "文件内容与扩展名不符，已按内容读取。", en: "A file is not what its ending says; it was read as what it is."),
            action: Bilingual(zh: "无需处理。", en: "Nothing to do.")),
        FindingGuide(
            "content.active", .advice,
            meaning: Bilingual(
                zh: "文件含有宏、脚本或嵌入对象，没有运行。", en: "A file holds macros, scripts or embedded objects; nothing was run."),
            action: Bilingual(zh: "打开时不要启用宏。", en: "Do not enable macros when you open it.")),
        FindingGuide(
            "archive.encrypted", .refusal,
            meaning: Bilingual(zh: "压缩包有密码。", en: "The archive is protected by a password."),
            action: Bilingual(zh: "发退回函，请企业去掉密码重发。", en: "Send the letter; it asks for an archive without a password.")),
        FindingGuide(
            "archive.corrupt", .refusal,
            meaning: Bilingual(zh: "压缩包不完整或已损坏。", en: "The archive is incomplete or damaged."),
            action: Bilingual(zh: "发退回函，请企业重新打包。", en: "Send the letter; it has to be packed again.")),
        FindingGuide(
            "archive.hostile", .refusal,
            meaning: Bilingual(
                zh: "压缩包的结构异常，可能危害计算机，没有打开。", en: "The archive is built in a way that could do harm; it was not opened."
            ),
            action: Bilingual(zh: "不要自行打开原件；发退回函，请企业重新打包。", en: "Do not open the original; send the letter.")),
        FindingGuide(
            "archive.ambiguous", .refusal,
            meaning: Bilingual(
                zh: "压缩包自相矛盾，不同软件会打开出不同的文件。", en: "The archive contradicts itself; programs would show different files."
            ),
            action: Bilingual(zh: "发退回函，请企业重新打包。", en: "Send the letter; it has to be packed again.")),
        FindingGuide(
            "archive.unsupported", .refusal,
            meaning: Bilingual(zh: "压缩格式不支持。", en: "The archive is of an unsupported format."),
            action: Bilingual(zh: "发退回函，请企业改用 zip。", en: "Send the letter; it asks for a zip.")),
        FindingGuide(
            "archive.too-large", .refusal,
            meaning: Bilingual(zh: "展开后的大小、文件数或处理时间超过限度。", en: "Unpacked it exceeds the size, files or time allowed."),
            action: Bilingual(
                zh: "发退回函；确属正常材料时调高 daemon.yaml 的 limits 再 retry。",
                en: "Send the letter; if it is sound, raise `limits` in daemon.yaml and `retry`.")),
        FindingGuide(
            "archive.empty", .refusal,
            meaning: Bilingual(zh: "压缩包里没有文件。", en: "There is no file in the archive."),
            action: Bilingual(zh: "发退回函。", en: "Send the letter.")),
        FindingGuide(
            "archive.part-missing", .refusal,
            meaning: Bilingual(zh: "分卷压缩包没有收齐。", en: "Parts of a split archive did not arrive."),
            action: Bilingual(
                zh: "发退回函；补到的分卷连同原有分卷一起放入 inbox。", en: "Send the letter; drop the parts together once they are there.")),
        FindingGuide(
            "packet.link-only", .refusal,
            meaning: Bilingual(zh: "邮件里只有网盘链接，没有附件。", en: "The mail holds only a link to a cloud drive."),
            action: Bilingual(zh: "发退回函；不要替企业下载。", en: "Send the letter; do not download for the applicant.")),
        FindingGuide(
            "packet.unrecognised", .refusal,
            meaning: Bilingual(
                zh: "不是参评材料，也不是能打开的压缩包。", en: "Neither application material nor an archive that can be opened."),
            action: Bilingual(
                zh: "看来源；确是申报时发退回函。", en: "Look where it came from; send the letter if it was meant as an application.")
        ),
    ]
}
