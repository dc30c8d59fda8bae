import Values

/// How long something has been waiting.
enum Age {
    /// In days from two days on, else in hours or minutes.
    static func words(since: String, until: String) -> Bilingual {
        guard let start = Instant(since), let end = Instant(until) else { return Bilingual(zh: "—", en: "—") }
        let minutes = max(0, end.seconds - start.seconds) / 60
        func words(_ count: Int, _ zh: String, _ en: String) -> Bilingual {
            Bilingual(zh: "\(count) \(zh)", en: "\(count) \(en)\(count == 1 ? "" : "s")")
        }
        if minutes >= 2 * 1440 { return words(minutes / 1440, "天", "day") }
        if minutes >= 60 { return words(minutes / 60, "小时", "hour") }
        return words(minutes, "分钟", "minute")
    }
}
