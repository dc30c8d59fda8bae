import Edition
import Values

extension Dates {
    /// A moment as staff read it, `2020-04-20 09:00` in the edition's zone; the text itself where it is none.
    func shown(_ text: String) -> String {
        guard let text = Instant(text)?.text(zoneMinutes: zoneMinutes) else { return text }
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
    }

    /// Whole days from the day of a moment to the last day of applications: 0 on that day, negative after it.
    func daysLeft(at text: String) -> Int? {
        guard let now = Instant(text), let last = CivilDay(closes) else { return nil }
        return last.sinceEpoch - now.day(zoneMinutes: zoneMinutes).sinceEpoch
    }
}
