import Text

/// Reads a number as people write it in forms: 1.2亿元, 3,446万, ９６.１％, 3分20秒, 一千二百.
struct FormNumber: Equatable {
    var value: Double
    /// The unit that stood beside it, or in the label.
    var unit: String?

    /// The number of `raw` in the unit of the field's column; nil where there is none.
    /// - Parameters:
    ///   - column: the unit in which the field is kept.
    ///   - label: the unit printed in the label.
    static func read(_ raw: String, column: Unit?, label: Unit?) -> FormNumber? {
        let text = Folding.simplified(Width.half(raw))
        var tokens = Token.scan(text)
        if tokens.isEmpty { tokens = Token.scanChinese(text) }
        guard !tokens.isEmpty else { return nil }
        if column?.dimension == .time {
            // 分 is a minute here, and a mark elsewhere.
            for index in tokens.indices where tokens[index].unit?.name == "分" {
                tokens[index].unit = Unit(name: "分", dimension: .time, factor: 60)
            }
        }
        let dated = tokens.filter { !$0.isDate }
        let candidates = dated.isEmpty ? tokens : dated
        let fitting = candidates.firstIndex { $0.unit.map { fits($0, column) } == true }
        let index = fitting ?? candidates.firstIndex { $0.unit == nil } ?? 0
        var number = convert(candidates[index], column, label)
        // 1亿2000万 and 3分20秒 are one number.
        if fitting != nil, let first = candidates[index].unit {
            var last = first
            for next in candidates[(index + 1)...] {
                guard next.followsClosely, let unit = next.unit, fits(unit, column), unit.factor < last.factor else {
                    break
                }
                number.value += convert(next, column, label).value
                last = unit
            }
        }
        number.value = rounded(number.value)
        return number
    }

    private static func fits(_ unit: Unit, _ column: Unit?) -> Bool {
        guard let column else { return unit.dimension == .count }
        if unit.dimension == column.dimension { return true }
        switch (unit.name, column.dimension) {
        case ("万", _), ("亿", _): return column.dimension != .share && column.dimension != .time
        case ("位", .seats), ("个", .seats), ("个", .people), ("元", .money): return true
        default: return false
        }
    }

    private static func convert(_ token: Token, _ column: Unit?, _ label: Unit?) -> FormNumber {
        let base = column?.factor ?? 1
        guard let unit = token.unit else {
            // The value is bare: the label's unit holds where it is of the same kind.
            guard let label, let column, label.dimension == column.dimension else {
                if let label, label.dimension == .count, label.name.hasPrefix("万") || label.name.hasPrefix("亿") {
                    return FormNumber(value: token.value * label.factor, unit: label.name)
                }
                return FormNumber(value: token.value, unit: label?.name)
            }
            return FormNumber(value: token.value * label.factor / base, unit: label.name)
        }
        if column?.dimension == .money, unit.name == "万" || unit.name == "亿" {
            return FormNumber(value: token.value * unit.factor / 10_000, unit: unit.name)
        }
        if unit.name == "万" || unit.name == "亿" || unit.dimension == column?.dimension {
            return FormNumber(value: token.value * unit.factor / base, unit: unit.name)
        }
        return FormNumber(value: token.value, unit: unit.name)
    }

    /// Takes off what binary fractions add: 96.1 stays 96.1 after a division and a product.
    private static func rounded(_ value: Double) -> Double {
        guard value.magnitude < 1e12 else { return value }
        return (value * 1e6).rounded() / 1e6
    }
}
