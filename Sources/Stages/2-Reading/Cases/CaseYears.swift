import Text

/// The years that a case names as its time.
enum CaseYears {
    private static let labels = [
        "服务时间", "项目时间", "实施时间", "服务期", "项目周期", "项目期", "起止时间", "合作时间", "执行时间", "运营时间", "上线时间", "案例时间", "项目起止", "服务周期",
        "服务期限",
        "合作周期", "合作期", "实施周期", "年份", "年度", "时间", "period", "duration", "date", "time", "year",
    ]

    /// From the line that tells the time of the case; where there is none, from the whole text.
    static func read(_ text: String, title: String, upTo latest: Int) -> [Int] {
        var labelled: [Int] = []
        for line in text.split(separator: "\n") where line.utf8.count <= 400 {
            if let time = time(in: line) { labelled += span(time[...], upTo: latest) }
        }
        if !labelled.isEmpty { return sorted(labelled) }
        let titled = years(Width.half(title), upTo: latest)
        return sorted(titled + years(Width.half(text.prefix(20_000)), upTo: latest))
    }

    /// What a line says behind 服务时间 and its like; nil where it tells no time.
    private static func time(in line: some StringProtocol) -> String? {
        let plain = Folding.simplified(Width.half(line)).lowercased()
        guard let colon = plain.firstIndex(of: ":") else { return nil }
        let label = plain[..<colon].filter { !$0.isWhitespace }
        guard label.count <= 24, labels.contains(where: { label.hasSuffix($0) }) else { return nil }
        return String(plain[plain.index(after: colon)...])
    }

    /// Whether a line tells the time of a case, with a year.
    static func isTime(_ line: String) -> Bool {
        time(in: line).map { !Label.years(in: $0).isEmpty } ?? false
    }

    /// 2018年6月至2019年12月 covers the years between as well.
    private static func span(_ text: Substring, upTo latest: Int) -> [Int] {
        let named = years(text, upTo: latest)
        guard let first = named.min(), let last = named.max(), last - first <= 15 else { return named }
        if text.contains("至今") || text.lowercased().contains("now") || text.contains("present") {
            return Array(first...max(first, latest))
        }
        return Array(first...last)
    }

    private static func years(_ text: some StringProtocol, upTo latest: Int) -> [Int] {
        Label.years(in: text).filter { (1995...latest).contains($0) }
    }

    private static func sorted(_ years: [Int]) -> [Int] { Array(Set(years)).sorted() }
}
