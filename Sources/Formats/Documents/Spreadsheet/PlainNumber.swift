/// Numbers in plain digits.
enum PlainNumber {
    /// As few digits as tell the number, at most 15 as Excel keeps; whole numbers without a point.
    static func shortest(_ value: Double) -> String {
        guard value.isFinite else { return "" }
        if value == value.rounded(), value.magnitude < 1e15 { return String(Int(value)) }
        if value.magnitude >= 1e15 || value.magnitude < 1e-9 { return "\(value)" }
        // What is computed carries dust in the 16th digit: 0.1 + 0.2. Fifteen digits sweep it away.
        var digits = 15
        var bound = 1.0
        while bound <= value.magnitude, digits > 0 {
            bound *= 10
            digits -= 1
        }
        return trimmingZeros(fixed(value, decimals: digits))
    }

    /// With exactly so many decimals, halves away from zero as Excel rounds them.
    static func fixed(_ value: Double, decimals: Int) -> String {
        let decimals = min(max(decimals, 0), 15)
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let product = (value.magnitude * scale)
        guard product < 9e17 else { return "\(value)" }
        // 1.005 is kept as 1.00499…; Excel shows 1.01, since it rounds what it shows with 15 digits.
        var whole = Int(product.rounded(.down))
        if product - Double(whole) >= 0.5 - min(product.ulp * 4, 0.001) { whole += 1 }
        var digits = String(whole)
        if decimals > 0 {
            if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
        }
        return value < 0 && whole != 0 ? "-" + digits : digits
    }

    static func trimmingZeros(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var rest = text[...]
        while rest.last == "0" { rest.removeLast() }
        if rest.last == "." { rest.removeLast() }
        return String(rest)
    }
}
