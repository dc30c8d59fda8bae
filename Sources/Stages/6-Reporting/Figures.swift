/// Figures as people read them.
enum Figures {
    /// `1.4 MB`, in powers of ten.
    static func size(_ bytes: Int) -> String {
        let units = ["B", "kB", "MB", "GB", "TB"]
        var value = Double(bytes)
        var unit = 0
        while value >= 999.5, unit < units.count - 1 {
            value /= 1000
            unit += 1
        }
        return
            "\(unit == 0 || value >= 99.95 ? String(Int(value.rounded())) : number((value * 10).rounded() / 10)) \(units[unit])"
    }

    /// Without a fraction where there is none.
    static func number(_ value: Double) -> String {
        if let whole = Int(exactly: value) { return String(whole) }
        return value.description
    }
}
