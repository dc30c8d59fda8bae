import Edition

/// A moment or a day as texts tell them, in the zone of the edition. Plain arithmetic: no clock, no calendar library.
struct Moment: Equatable {
    /// Seconds since 1970-01-01T00:00:00Z.
    var seconds: Int

    /// RFC 3339, or a day alone as its first instant in UTC; nil for any other text.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), bytes[4] == 0x2D,
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        seconds = Moment.days(year: year, month: month, day: day) * 86_400
        if bytes.count == 10 { return }
        guard let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19) else { return nil }
        seconds += hour * 3600 + minute * 60 + second
        guard let sign = bytes.dropFirst(19).firstIndex(where: { $0 == 0x2B || $0 == 0x2D }) else { return }
        guard let hours = number(sign + 1..<sign + 3), let minutes = number(sign + 4..<sign + 6) else { return nil }
        let offset = hours * 3600 + minutes * 60
        seconds += bytes[sign] == 0x2D ? offset : -offset
    }

    /// `2020-04-20` in a zone so many minutes east of UTC.
    func day(zone minutes: Int) -> String { String(text(zone: minutes).prefix(10)) }

    /// `2020-04-20 09:00` in a zone so many minutes east of UTC.
    func text(zone minutes: Int) -> String {
        let local = seconds + minutes * 60
        let days = (Double(local) / 86_400).rounded(.down)
        let rest = local - Int(days) * 86_400
        let (year, month, day) = Moment.date(days: Int(days))
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(year)-\(two(month))-\(two(day)) \(two(rest / 3600)):\(two(rest / 60 % 60))"
    }

    /// Days since 1970-01-01 of a date of the Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date
    /// algorithms", days_from_civil).
    static func days(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let ofEra = year - era * 400
        let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    /// The date so many days after 1970-01-01 (the same source, civil_from_days).
    static func date(days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * ofYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, ofYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}

extension Dates {
    /// A moment as staff read it; the text itself where it is none.
    func shown(_ text: String) -> String { Moment(text)?.text(zone: zoneMinutes) ?? text }

    /// Whole days from the day of `text` to the last day of applications: 0 on that day, negative after it.
    func daysLeft(at text: String) -> Int? {
        guard let now = Moment(text), let today = Moment(now.day(zone: zoneMinutes)), let last = Moment(closes) else {
            return nil
        }
        return (last.seconds - today.seconds) / 86_400
    }
}
