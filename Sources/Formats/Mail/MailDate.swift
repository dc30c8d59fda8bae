/// Dates of mail headers (RFC 5322 and what is found in its place) as RFC 3339.
enum MailDate {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let zones: [String: Int] = [
        "gmt": 0, "ut": 0, "utc": 0, "z": 0, "cst": 480, "est": -300, "edt": -240, "cdt": -300, "mst": -420,
        "mdt": -360,
        "pst": -480, "pdt": -420, "hkt": 480, "jst": 540, "kst": 540, "bst": 60, "cet": 60, "cest": 120,
    ]

    /// RFC 3339, or nil where the date cannot be understood or does not exist. Without a zone it is taken as unknown (`-00:00`).
    static func rfc3339(_ header: String) -> String? {
        let bytes = Array(withoutComments(header).utf8.prefix(200))
        var year: Int?
        var month: Int?
        var day: Int?
        var time: (hour: Int, minute: Int, second: Int)?
        var zone: String?
        for token in tokens(bytes) {
            let lower = token.lowercased()
            if token.contains(":"), time == nil {
                let (clock, rest) = splitZone(token)
                let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
                guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1] else { return nil }
                let second = parts.count == 3 ? parts[2] : 0
                guard let second else { return nil }
                time = (hour, minute, second)
                if let rest { zone = offset(rest) ?? zone }
            } else if time != nil, let first = token.utf8.first, first == 0x2B || first == 0x2D {
                zone = zone ?? offset(token)
            } else if let place = months.firstIndex(where: { lower.hasPrefix($0) }) {
                month = place + 1
            } else if time != nil, let minutes = zones[lower] {
                zone = zone ?? written(minutes)
            } else if let parts = numericDate(token) {
                (year, month, day) = parts
            } else if let number = Int(token) {
                if number > 31 || token.utf8.count == 4 || day != nil && year == nil && time == nil {
                    year = year ?? number
                } else if day == nil {
                    day = number
                } else {
                    year = year ?? number
                }
            }
        }
        guard var year, let month, let day, let time else { return nil }
        if year < 100 { year += year < 50 ? 2000 : 1900 }
        guard (1900...9999).contains(year), (1...12).contains(month), (1...length(of: month, in: year)).contains(day),
            (0...23).contains(time.hour), (0...59).contains(time.minute), (0...60).contains(time.second)
        else { return nil }
        let date = "\(padded(year, 4))-\(padded(month))-\(padded(day))"
        return "\(date)T\(padded(time.hour)):\(padded(time.minute)):\(padded(time.second))\(zone ?? "-00:00")"
    }

    /// RFC 3339 of a Windows file time: tenths of microseconds since 1601, in UTC.
    static func rfc3339(fileTime: UInt64) -> String? {
        let seconds = Int(fileTime / 10_000_000)
        let days = seconds / 86_400
        guard seconds > 0, days < 3_000_000 else { return nil }
        // Days to a date of the Gregorian calendar, counted from 1 March of year 0 (Hinnant, `civil_from_days`).
        let shifted = days + 584_694
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let place = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * place + 2) / 5 + 1
        let month = place < 10 ? place + 3 : place - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let rest = seconds % 86_400
        let clock = "\(padded(rest / 3_600)):\(padded(rest / 60 % 60)):\(padded(rest % 60))"
        return "\(padded(year, 4))-\(padded(month))-\(padded(day))T\(clock)Z"
    }

    /// Parts between blanks and commas; a day, month and year joined by dashes fall apart.
    private static func tokens(_ bytes: [UInt8]) -> [String] {
        var tokens = bytes.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x2C }.map { String(decoding: $0, as: UTF8.self) }
        if let place = tokens.firstIndex(where: { $0.utf8.count > 10 && $0.contains("T") && $0.contains(":") }) {
            let halves = tokens[place].split(separator: "T", maxSplits: 1).map(String.init)
            tokens.replaceSubrange(place...place, with: halves)
        }
        if let place = tokens.firstIndex(where: { token in
            token.contains("-") && months.contains { token.lowercased().contains("-" + $0) }
        }) {
            tokens.replaceSubrange(place...place, with: tokens[place].split(separator: "-").map(String.init))
        }
        return tokens
    }

    /// `2020-04-17`, `2020/4/17`, `2020年4月17日`.
    private static func numericDate(_ token: String) -> (Int?, Int?, Int?)? {
        let parts = token.split { "-/年月日".contains($0) }.map { Int($0) }
        guard parts.count == 3, let year = parts[0], year > 1000, parts[1] != nil, parts[2] != nil else { return nil }
        return (year, parts[1], parts[2])
    }

    /// A clock with its zone written on to it: `10:21:33+08:00`, `10:21:33Z`, `10:21:33.5`.
    private static func splitZone(_ token: String) -> (clock: Substring, zone: String?) {
        let end = token.firstIndex { $0 == "+" || $0 == "-" || $0 == "Z" || $0 == "z" || $0 == "." }
        guard let end else { return (token[...], nil) }
        guard token[end] == "." else { return (token[..<end], String(token[end...])) }
        let fraction = token[end...].dropFirst().drop { $0.isNumber }
        return (token[..<end], fraction.isEmpty ? nil : String(fraction))
    }

    /// `+0800`, `+08:00`, `Z` as RFC 3339 writes them.
    private static func offset(_ text: String) -> String? {
        if text.lowercased() == "z" { return "Z" }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.utf8.count == 4, let number = Int(digits), number % 100 < 60, number / 100 < 24 else { return nil }
        if number == 0, text.first == "-" { return "-00:00" }
        return "\(text.first == "-" ? "-" : "+")\(padded(number / 100)):\(padded(number % 100))"
    }

    private static func written(_ minutes: Int) -> String {
        let size = abs(minutes)
        return minutes == 0 ? "Z" : "\(minutes < 0 ? "-" : "+")\(padded(size / 60)):\(padded(size % 60))"
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    private static func padded(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private static func withoutComments(_ text: String) -> String {
        var plain = ""
        var depth = 0
        for character in text {
            if character == "(" {
                depth += 1
            } else if character == ")" {
                depth = max(0, depth - 1)
            } else if depth == 0 {
                plain.append(character)
            }
        }
        return plain
    }
}
