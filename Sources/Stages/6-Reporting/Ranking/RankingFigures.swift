/// Figures of a ranking as people read them.
enum RankingFigures {
    /// With so many decimals; a dash where there is none.
    static func number(_ value: Double?, _ decimals: Int) -> String {
        guard let value, value.isFinite else { return "–" }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (value.magnitude * scale).rounded()
        guard scaled < 1e15 else { return value.description }
        let whole = Int(scaled)
        let factor = Int(scale)
        let sign = value < 0 && whole > 0 ? "-" : ""
        guard decimals > 0 else { return sign + String(whole) }
        let rest = String(whole % factor)
        return "\(sign)\(whole / factor).\(String(repeating: "0", count: decimals - rest.count))\(rest)"
    }

    /// `0%` and `100%` only where it is just that in the draws.
    static func percent(_ share: Double?) -> String {
        guard let share else { return "–" }
        if share > 0, share < 0.005 { return "<1%" }
        if share < 1, share > 0.995 { return ">99%" }
        return number(share * 100, 0) + "%"
    }

    static func whole(_ value: Int?) -> String { value.map(String.init) ?? "–" }
}
