import Text

/// A unit as forms print it, in a label or beside a value.
struct Unit: Equatable {
    enum Dimension: Equatable { case money, people, seats, share, perTenThousand, points, time, count }

    /// As printed: 万元, 亿元, 人, 秒.
    var name: String
    var dimension: Dimension
    /// How many of the dimension's base one of it is: 万元 for money, seconds for time, one for all else.
    var factor: Double

    /// Longer names first, so that 万元 is not taken for 万.
    private static let table: [(String, Dimension, Double)] = [
        ("百万元", .money, 100), ("千万元", .money, 1_000), ("十万元", .money, 10), ("亿元", .money, 10_000), ("万元", .money, 1),
        ("千元", .money, 0.1), ("亿", .count, 100_000_000), ("元", .money, 0.0001), ("圆", .money, 0.0001),
        ("万人", .people, 10_000), ("人次", .count, 1), ("人", .people, 1), ("名", .people, 1), ("位", .people, 1),
        ("员", .people, 1),
        ("万席", .seats, 10_000), ("席位", .seats, 1), ("席", .seats, 1), ("座", .seats, 1), ("台", .seats, 1),
        ("工位", .seats, 1),
        ("%", .share, 1), ("‰", .share, 0.1), ("百分点", .share, 1), ("百分比", .share, 1),
        ("每万通", .perTenThousand, 1), ("/万通", .perTenThousand, 1), ("分/百", .points, 1),
        ("秒钟", .time, 1), ("秒", .time, 1), ("sec", .time, 1), ("s", .time, 1), ("分钟", .time, 60), ("min", .time, 60),
        ("小时", .time, 3_600), ("学时", .time, 3_600), ("课时", .time, 3_600), ("h", .time, 3_600), ("天", .time, 86_400),
        ("日", .time, 86_400), ("周", .time, 604_800), ("个月", .time, 2_592_000), ("月", .time, 2_592_000),
        ("年", .time, 31_104_000),
        ("万通", .count, 10_000), ("万次", .count, 10_000), ("万个", .count, 10_000), ("万份", .count, 10_000),
        ("通", .count, 1),
        ("次", .count, 1), ("个", .count, 1), ("份", .count, 1), ("条", .count, 1), ("件", .count, 1), ("种", .count, 1),
        ("家", .count, 1),
        ("分", .points, 1), ("万", .count, 10_000),
    ]

    /// The same by the first scalar of the name, in the same order.
    private static let byFirst = Dictionary(grouping: table) { $0.0.unicodeScalars.first }

    /// The unit at the very start of `text`, which is half-width and simplified.
    static func leading(_ text: Substring) -> Unit? {
        let start = text.drop { $0 == " " || $0 == "余" || $0 == "多" || $0 == "几" }
        guard let first = start.unicodeScalars.first, let entries = byFirst[first] else { return nil }
        for (name, dimension, factor) in entries where start.hasPrefix(name) {
            if name.utf8.first.map({ $0 < 0x80 && $0 != 0x25 && $0 != 0x2F }) == true,
                start.dropFirst(name.count).first?.isLetter == true
            {
                continue
            }
            return Unit(name: name, dimension: dimension, factor: factor)
        }
        return nil
    }

    /// The unit among the notes of a label: 万元, 20秒，%, 单位：人.
    static func inLabel(_ notes: String) -> Unit? {
        let text = Folding.simplified(notes)
        var found: Unit?
        for note in text.split(whereSeparator: { ",，、;；:： \n\t".contains($0) }) {
            var words = note
            for lead in ["单位为", "单位", "按", "以"] where words.hasPrefix(lead) { words = words.dropFirst(lead.count) }
            for lead in ["人民币", "RMB", "¥", "￥"] where words.hasPrefix(lead) { words = words.dropFirst(lead.count) }
            if let unit = leading(words), words.count <= unit.name.count + 1 { found = unit }
        }
        return found
    }

    /// The unit after a stroke or colon at the end of a label without brackets: 总资产/万元.
    static func afterSeparator(in label: String) -> Unit? {
        var scalars = label.unicodeScalars[...]
        while let last = scalars.last, last.properties.isWhitespace || ":*★※".unicodeScalars.contains(last) {
            scalars = scalars.dropLast()
        }
        if scalars.last == "%" { return Unit(name: "%", dimension: .share, factor: 1) }
        guard let cut = scalars.lastIndex(where: { $0 == "/" || $0 == "," || $0 == "，" || $0 == ":" }) else {
            return nil
        }
        let tail = Folding.simplified(String(scalars[scalars.index(after: cut)...])).filter { !$0.isWhitespace }
        guard (1...4).contains(tail.count), let unit = leading(tail[...]), tail.count == unit.name.count else {
            return nil
        }
        return unit
    }

    /// The unit of a field's column, as the catalogue of fields writes it.
    static func ofColumn(_ name: String?) -> Unit? {
        guard let name else { return nil }
        switch name {
        case "1/10000": return Unit(name: name, dimension: .perTenThousand, factor: 1)
        case "分/100": return Unit(name: name, dimension: .points, factor: 1)
        default: return leading(name[...])
        }
    }

    /// Bytes of a cell that holds a unit, with brackets and blanks.
    private static let longestCell = 120

    /// Whether a cell holds nothing but a unit, as the column 单位 of a table does.
    static func isAlone(_ text: String) -> Bool {
        guard text.utf8.count <= longestCell else { return false }
        let plain = Folding.simplified(Width.half(text)).filter { !$0.isWhitespace && !"()".contains($0) }
        guard !plain.isEmpty, let unit = leading(plain[...]) else { return false }
        return plain.count == unit.name.count
    }
}
