/// Shows a number by a section with the letters of dates and times.
enum DateText {
    static func show(_ value: Double, _ section: [NumberFormat.Token], is1904: Bool) -> String? {
        guard let date = CellDate(serial: value, is1904: is1904) else { return nil }
        let isHalf = section.contains(.halfDay)
        var text = ""
        for (index, token) in section.enumerated() {
            switch token {
            case .literal(let literal): text += literal
            case .halfDay: text += date.hour < 12 ? "上午" : "下午"
            case .elapsed("h"): text += String(Int(value * 24))
            case .elapsed("m"): text += String(Int(value * 1_440))
            case .elapsed: text += String(Int((value * 86_400).rounded()))
            case .date(let letter, let length):
                let isMinute = letter == "m" && length <= 2 && isMinute(index, section)
                text += part(date, isMinute ? "n" : letter, length, isHalf: isHalf)
            case .point: text += "."
            case .thousands: text += ","
            default: break
            }
        }
        return text.trimmed
    }

    /// `m` is minutes right after hours or right before seconds.
    private static func isMinute(_ index: Int, _ section: [NumberFormat.Token]) -> Bool {
        func letter(_ token: NumberFormat.Token) -> Character? {
            switch token {
            case .date(let letter, _): letter
            case .elapsed(let letter): letter
            default: nil
            }
        }
        return section[..<index].reversed().compactMap(letter).first == "h"
            || section[(index + 1)...].compactMap(letter).first == "s"
    }

    private static func part(_ date: CellDate, _ letter: Character, _ length: Int, isHalf: Bool) -> String {
        switch letter {
        case "y": length <= 2 ? two(date.year % 100) : String(date.year)
        case "m" where length >= 3: String(date.month) + "月"
        case "m": length == 2 ? two(date.month) : String(date.month)
        case "d" where length >= 3: "星期" + weekdays[date.weekday]
        case "d": length == 2 ? two(date.day) : String(date.day)
        case "a": (length >= 4 ? "星期" : "周") + weekdays[date.weekday]
        case "h": hour(isHalf ? (date.hour + 11) % 12 + 1 : date.hour, length)
        case "n": length == 2 ? two(date.minute) : String(date.minute)
        default: length == 2 ? two(date.second) : String(date.second)
        }
    }

    private static func hour(_ hour: Int, _ length: Int) -> String { length == 2 ? two(hour) : String(hour) }
    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    private static let weekdays = ["日", "一", "二", "三", "四", "五", "六"]
}
