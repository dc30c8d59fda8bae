import Values

extension FindingGuide {
    /// What may be said of the materials themselves.
    static let items: [FindingGuide] = [
        FindingGuide(
            "form.missing", .blocking,
            meaning: Bilingual(zh: "材料包里没有报名表，扫描件也没有。", en: "No application form, not even a scan."),
            action: Bilingual(
                zh: "发退回函索取；发件人已在别的邮件里寄来时，用 attach 归并。",
                en: "Send the letter; if the form came in another mail, join the two with `attach`.")),
        FindingGuide(
            "form.incomplete", .blocking,
            meaning: Bilingual(zh: "必填项空着，或表里没有这一项。", en: "A required field is blank or absent."),
            action: Bilingual(zh: "发退回函，信中逐项列明。", en: "Send the letter; it names each field.")),
        FindingGuide(
            "form.invalid", .blocking,
            meaning: Bilingual(
                zh: "某项不可能是对的：信用代码校验不符、年份、负数、单位写错。",
                en:
                    "A field cannot be right: the credit code's check character, a year, a negative figure, a unit slip."
            ),
            action: Bilingual(
                zh: "发退回函；企业说明无误时用 decide 通过。",
                en: "Send the letter; if the applicant shows that it is right, `decide … accept`.")),
        FindingGuide(
            "form.scanned", .review,
            meaning: Bilingual(
                zh: "报名表只有扫描件，识别出的内容须人工核对。", en: "The form is only a scan; what was recognised has to be checked."),
            action: Bilingual(
                zh: "在 outbox/desk.xlsx 对着截图核对各项，填决定后放入 inbox。",
                en: "Check the fields beside their crops in outbox/desk.xlsx, decide, drop it into inbox.")),
        FindingGuide(
            "profile.zh.missing", .blocking,
            meaning: Bilingual(zh: "没有中文简介。", en: "No profile in Chinese."),
            action: Bilingual(zh: "发退回函索取。", en: "Send the letter.")),
        FindingGuide(
            "profile.en.missing", .blocking,
            meaning: Bilingual(
                zh: "没有英文简介；文件名是英文而内容是中文的不算。",
                en: "No profile in English; a Chinese text under an English name is none."),
            action: Bilingual(zh: "发退回函索取。", en: "Send the letter.")),
        FindingGuide(
            "profile.zh.too-long", .blocking,
            meaning: Bilingual(
                zh: "中文简介超过上限，标点计入，空格不计。",
                en: "The Chinese profile exceeds the limit; punctuation counts, spaces do not."),
            action: Bilingual(zh: "发退回函；报告标出超限处。", en: "Send the letter; the report marks where the limit falls.")),
        FindingGuide(
            "profile.en.too-long", .blocking,
            meaning: Bilingual(
                zh: "英文简介超过上限，计法同上。", en: "The English profile exceeds the limit, counted the same way."),
            action: Bilingual(zh: "发退回函；报告标出超限处。", en: "Send the letter; the report marks where the limit falls.")),
        FindingGuide(
            "profile.near-limit", .advice,
            meaning: Bilingual(
                zh: "简介接近上限，别的软件可能数出不同的结果。", en: "A profile just under its limit; other programs may count otherwise."),
            action: Bilingual(zh: "无需处理。", en: "Nothing to do.")),
        FindingGuide(
            "logo.missing", .blocking,
            meaning: Bilingual(zh: "没有企业 LOGO。", en: "No logo."),
            action: Bilingual(zh: "发退回函索取。", en: "Send the letter.")),
        FindingGuide(
            "certificate.missing", .blocking,
            meaning: Bilingual(zh: "本届要求的证书不足。", en: "Fewer certificates than the edition asks for."),
            action: Bilingual(zh: "发退回函，请企业补发。", en: "Send the letter; it asks for them.")),
        FindingGuide(
            "photo.too-few", .blocking,
            meaning: Bilingual(
                zh: "不同的企业图片不够；相同的只算一张。", en: "Too few different photographs; copies of one count once."),
            action: Bilingual(zh: "发退回函，信中写明还缺几张。", en: "Send the letter; it says how many lack.")),
        FindingGuide(
            "photo.too-many", .advice,
            meaning: Bilingual(zh: "图片多于要求。", en: "More photographs than asked for."),
            action: Bilingual(
                zh: "宣传时取前几张；企业另有要求时照办。", en: "The first ones are used, unless the applicant prefers others.")),
        FindingGuide(
            "photo.repeated", .advice,
            meaning: Bilingual(zh: "两张图片相同，只算一张。", en: "Two photographs are the same and count once."),
            action: Bilingual(zh: "够数即无需处理。", en: "Nothing to do while there are enough.")),
        FindingGuide(
            "photo.small", .advice,
            meaning: Bilingual(zh: "图片长边偏小，印刷会模糊。", en: "A photograph is small and would print badly."),
            action: Bilingual(zh: "需要印刷时向企业索取原图。", en: "Ask for the original where it is to be printed.")),
        FindingGuide(
            "case.missing", .blocking,
            meaning: Bilingual(zh: "没有成功案例。", en: "No success case."),
            action: Bilingual(zh: "发退回函索取。", en: "Send the letter.")),
        FindingGuide(
            "case.too-many", .blocking,
            meaning: Bilingual(
                zh: "成功案例多于上限；按标题计，不按文件计。", en: "More success cases than allowed, counted by headings, not by files."),
            action: Bilingual(zh: "发退回函，请企业选定。", en: "Send the letter; the applicant chooses.")),
        FindingGuide(
            "case.year", .advice,
            meaning: Bilingual(zh: "案例似乎不是本届年度的。", en: "A case seems to be of another year."),
            action: Bilingual(zh: "无需处理；企业可以替换。", en: "Nothing to do; the applicant may replace it.")),
        FindingGuide(
            "seal.not-seen", .advice,
            meaning: Bilingual(
                zh: "没有在报名表上看到公章；黑白件无法判断。", en: "No company seal was seen on the form; a grey copy cannot tell."),
            action: Bilingual(
                zh: "打开报名表看一眼；没有盖章时请企业补发彩色扫描件。", en: "Look at the form; if it bears no seal, ask for a colour scan.")),
        FindingGuide(
            "item.unreadable", .blocking,
            meaning: Bilingual(
                zh: "要求的文件损坏、有密码、是空的、过大或格式不支持。",
                en: "A file that is asked for is damaged, protected, empty, too large or of an unsupported kind."),
            action: Bilingual(zh: "发退回函，只需重发这个文件。", en: "Send the letter; this file alone has to be sent again.")),
        FindingGuide(
            "item.ambiguous", .review,
            meaning: Bilingual(zh: "同一项材料有两份不同的内容，无法确定以哪份为准。", en: "One item came in two versions that differ."),
            action: Bilingual(zh: "看报告里的两份，问明企业后作决定。", en: "Look at both in the report, ask the applicant, decide.")),
    ]
}
