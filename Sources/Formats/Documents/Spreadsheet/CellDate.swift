/// Dates as workbooks keep them: days since the end of 1899, or since 1904.
struct CellDate {
    let year, month, day, hour, minute, second: Int
    /// 0 for Sunday.
    let weekday: Int

    init?(serial: Double, is1904: Bool) {
        // Excel shows dates to the end of 9999.
        guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
        var days = Int(serial.rounded(.down))
        var seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded())
        if seconds >= 86_400 {
            seconds -= 86_400
            days += 1
        }
        hour = seconds / 3_600
        minute = seconds / 60 % 60
        second = seconds % 60
        if is1904 {
            days += 1_462
        } else if days == 60 {
            // The 29th of February 1900, which Excel believes in.
            (year, month, day, weekday) = (1900, 2, 29, 3)
            return
        }
        // 25,569 is the 1st of January 1970; days before the false leap day count one less.
        let unix = days - 25_569 + (days < 60 ? 1 : 0)
        weekday = ((unix % 7) + 11) % 7
        // From days to a date: Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
        let shifted = unix + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }
}
