public import Values

extension Item {
    /// The items of a report, in the order in which the call for applications lists them.
    static let inReports: [Item] = [
        .form, .profileZh, .profileEn, .logo, .photo, .successCase, .certificate, .other, .noise,
    ]

    var words: Bilingual {
        switch self {
        case .form: Bilingual(zh: "报名表", en: "Application form")
        case .profileZh: Bilingual(zh: "中文简介", en: "Profile in Chinese")
        case .profileEn: Bilingual(zh: "英文简介", en: "Profile in English")
        case .logo: Bilingual(zh: "企业 LOGO", en: "Logo")
        case .photo: Bilingual(zh: "企业图片", en: "Photographs")
        case .successCase: Bilingual(zh: "成功案例", en: "Success cases")
        case .certificate: Bilingual(zh: "证照", en: "Certificates")
        case .other: Bilingual(zh: "其他", en: "Other files")
        case .noise: Bilingual(zh: "无关文件", en: "Irrelevant files")
        }
    }
}

extension PacketState {
    /// Its name.
    public var words: Bilingual {
        let en =
            switch self {
            case .arriving: "Arriving"
            case .received: "Received"
            case .queued: "Queued"
            case .returned: "Returned"
            case .held: "Needs a person"
            case .ineligible: "Ineligible"
            case .refused: "Refused"
            case .deferred: "To be retried"
            case .duplicate: "Duplicate"
            case .superseded: "Superseded"
            }
        return Bilingual(zh: nameZh, en: en)
    }

    /// The order in which a reader wants them: first what waits for somebody.
    static let inReports: [PacketState] = [
        .held, .deferred, .arriving, .received, .queued, .returned, .refused, .ineligible, .superseded, .duplicate,
    ]

    /// The tone in which pages show it.
    var tone: String {
        switch self {
        case .queued: "good"
        case .returned, .refused: "bad"
        case .held, .deferred: "wait"
        case .arriving, .received, .ineligible, .duplicate, .superseded: "calm"
        }
    }
}

extension Severity {
    var words: Bilingual {
        switch self {
        case .blocking: Bilingual(zh: "须补正", en: "To be mended")
        case .review: Bilingual(zh: "待人工确认", en: "For a person to settle")
        case .advice: Bilingual(zh: "提示", en: "Advice")
        case .refusal: Bilingual(zh: "拒收原因", en: "Reason for refusal")
        }
    }

    /// Grave ones first.
    static let inReports: [Severity] = [.refusal, .blocking, .review, .advice]

    var tone: String {
        switch self {
        case .blocking, .refusal: "bad"
        case .review: "wait"
        case .advice: "calm"
        }
    }
}

extension Damage.Cause {
    var words: Bilingual {
        switch self {
        case .damaged: Bilingual(zh: "文件已损坏，无法完整读取", en: "Damaged: it cannot be read whole")
        case .encrypted: Bilingual(zh: "文件有密码，无法读取", en: "Protected by a password: it cannot be read")
        case .unsupported: Bilingual(zh: "格式不支持，无法读取", en: "In a format that cannot be read")
        case .tooLarge: Bilingual(zh: "文件过大，未读取", en: "Too large to be read")
        case .timedOut: Bilingual(zh: "读取超时", en: "Reading it took too long")
        case .empty: Bilingual(zh: "文件为空", en: "Empty")
        }
    }
}

extension SealEvidence.Kind {
    var words: Bilingual {
        switch self {
        case .ring: Bilingual(zh: "看到红色印章", en: "A red seal is seen")
        case .signature: Bilingual(zh: "有数字签名", en: "Digitally signed")
        case .greyCopy: Bilingual(zh: "黑白复印件，无法辨认印章", en: "A grey copy: a seal cannot be told")
        }
    }
}
