internal import Edition
internal import Values

/// A packet after the last day of applications. The last second of that day passes; midnight does not.
enum Lateness: Check {
    static let codes = ["late"]

    static func findings(in scene: Scene) -> [Finding] {
        let dates = scene.edition.dates
        let day = scene.received.day(zoneMinutes: dates.zoneMinutes)
        guard let closes = CivilDay(dates.closes), day > closes else { return [] }
        let severity: Severity
        switch scene.edition.policies.late {
        case .hold: severity = .review
        case .return: severity = .blocking
        case .accept: severity = .advice
        }
        let days = day.sinceEpoch - closes.sinceEpoch
        return [
            Finding(
                code: "late", severity: severity,
                evidence: [
                    Finding.Fact("received", .text(scene.received.text(zoneMinutes: dates.zoneMinutes))),
                    Finding.Fact("closes", .text(dates.closes)), Finding.Fact("days", .number(Double(days))),
                ],
                message: Bilingual(
                    zh: "材料于 \(day) 收到，晚于截止日 \(dates.closes) \(days) 天。",
                    en:
                        "The packet arrived on \(day), \(Phrases.count(days, "day", "days")) after the close on \(dates.closes)."
                ),
                fix: Bilingual(
                    zh: "是否受理由秘书处决定；如有特殊原因，请来信说明。",
                    en: "The secretariat decides whether it is taken; if there was a special reason, please tell us."))
        ]
    }
}
