internal import Values

/// Why a packet waits for a person, in words; nil where nobody has to do anything.
enum Attention {
    static func why(_ state: PacketState, _ findings: [Finding], isKnown: Bool) -> Bilingual? {
        switch state {
        case .held:
            let reviews = findings.filter { $0.severity == .review }.map(\.message)
            guard !reviews.isEmpty else { return Bilingual(zh: "待人工处理。", en: "A person must settle it.") }
            return Bilingual(
                zh: reviews.map(\.zh).joined(separator: " "), en: reviews.map(\.en).joined(separator: " "))
        case .returned where !isKnown:
            return Bilingual(
                zh: "无法认出是哪家企业的材料；若是补充材料，请用 pingxuan attach 归入该企业。",
                en: "It cannot be told whose packet it is; if it is a supplement, say so with pingxuan attach.")
        case .arriving, .received, .queued, .returned, .ineligible, .refused, .deferred, .duplicate, .superseded:
            return nil
        }
    }
}
