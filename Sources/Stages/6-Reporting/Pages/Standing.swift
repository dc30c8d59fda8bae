import Edition
import Values

/// How one item of an application stands.
enum Standing: Equatable {
    case good, bad, doubtful, unknown
    /// Told where it came, never judged.
    case notAsked

    init(_ item: Item, in report: PacketReport, rules: Materials) {
        let findings = report.findings.filter { $0.item == item || $0.code.hasPrefix(item.rawValue + ".") }
        let isAsked =
            switch item {
            case .form: rules.formRequired
            case .profileZh: rules.profileZh.isRequired
            case .profileEn: rules.profileEn.isRequired
            case .logo: rules.logoRequired
            case .photo: rules.photos.least > 0
            case .successCase: rules.cases.least > 0
            case .certificate, .other, .noise: false
            }
        if report.findings.contains(where: { $0.severity == .refusal }) {
            self = isAsked ? .unknown : .notAsked
        } else if findings.contains(where: { $0.severity == .blocking }) {
            self = .bad
        } else if findings.contains(where: { $0.severity == .review }) {
            self = .doubtful
        } else if report.items[item]?.isEmpty == false, item != .certificate {
            self = .good
        } else {
            self = isAsked ? .unknown : .notAsked
        }
    }

    var tone: String {
        switch self {
        case .good: "good"
        case .bad: "bad"
        case .doubtful: "wait"
        case .unknown, .notAsked: "calm"
        }
    }

    /// A sign beside the words, so that colour is not needed.
    var mark: String {
        switch self {
        case .good: "✓"
        case .bad: "✗"
        case .doubtful: "?"
        case .unknown, .notAsked: "–"
        }
    }

    func words(_ item: Item, count: Int) -> Bilingual {
        switch self {
        case .good:
            switch item {
            case .photo: Bilingual(zh: "合格 · \(count) 张", en: "Good · \(count)")
            case .successCase: Bilingual(zh: "合格 · \(count) 个", en: "Good · \(count)")
            default: Bilingual(zh: "合格", en: "Good")
            }
        case .bad: Bilingual(zh: "须补正", en: "To be mended")
        case .doubtful: Bilingual(zh: "待确认", en: "To be settled")
        case .unknown: Bilingual(zh: "未读取", en: "Not read")
        case .notAsked: Bilingual(zh: "已收到", en: "Received")
        }
    }
}
