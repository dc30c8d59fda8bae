/// Shows a number as its cell's format does (ISO/IEC 29500-1, 18.8.30 and 18.8.31).
struct NumberFormat: Sendable {
    private let sections: [[Token]]
    let is1904: Bool

    enum Token: Equatable, Sendable {
        case literal(String)
        /// A run of `y`, `m`, `d`, `h`, `s`, `a`, `e`, in lower case.
        case date(Character, Int)
        /// Elapsed hours, minutes or seconds in brackets.
        case elapsed(Character)
        case halfDay
        case digit(Character)
        case point, thousands, percent, exponent, general, text
    }

    /// - Parameter code: the format's code, or nil for the built-in one of that number.
    init(code: String?, identifier: Int, is1904: Bool = false) {
        self.is1904 = is1904
        sections = NumberFormatParser.sections(code ?? BuiltInFormats.code(identifier))
    }

    func show(_ value: Double) -> String {
        guard value.isFinite else { return "" }
        var section = sections.first ?? [.general]
        var number = value
        if value < 0, sections.count > 1 {
            section = sections[1]
            number = -value
        } else if value == 0, sections.count > 2 {
            section = sections[2]
        }
        if section.isEmpty { return "" }
        if section.contains(.general) { return Self.around(section, PlainNumber.shortest(number)) }
        if section.contains(where: { if case .date = $0 { true } else if case .elapsed = $0 { true } else { false } }) {
            return DateText.show(number, section, is1904: is1904) ?? PlainNumber.shortest(value)
        }
        guard section.contains(where: { if case .digit = $0 { true } else { false } }) else {
            return section.contains(.text) ? PlainNumber.shortest(value) : Self.around(section, "")
        }
        return NumberText.show(number, section)
    }

    /// Text in a cell goes through the format's fourth section, which forms hardly use.
    private static func around(_ section: [Token], _ middle: String) -> String {
        section.map { token in
            switch token {
            case .literal(let text): text
            case .general: middle
            default: ""
            }
        }.joined()
    }
}
